"""The dashboard: `streamlit run dashboard.py`.

This file is both the server's application and the script that it runs for each visitor.
"""

import streamlit as st

if __name__ == "__main__":
    from components.controls.choices.links import offer_pages
    from components.controls.choices.session import carry_shared_choice
    from components.controls.language import current_words
    from components.controls.markup.style import show_style
    from components.controls.theme_change import redraw_on_theme_change
    from components.controls.views.fault_list import show_faults
    from components.controls.visit_case import set_case_of_visit
    from components.server.cases import CASES
    from components.tables import CaseError
    from components.tables.case_folder import case_folder

    try:
        case = CASES.in_folder(case_folder())
    except CaseError as error:
        show_faults(error, current_words())
        st.stop()
    set_case_of_visit(case)
    st.set_page_config(page_title=case.settings.title, page_icon="🧭", layout="wide")
    show_style()
    folder = "components/pages"
    pages = {
        "map": st.Page(f"{folder}/map.py", title="Map", default=True),
        "record": st.Page(f"{folder}/record.py", title="Record", url_path="record"),
        "claims": st.Page(f"{folder}/claims_checked.py", title="Claims checked", url_path="claims"),
        "votes": st.Page(f"{folder}/votes.py", title="Votes", url_path="votes"),
        "index": st.Page(f"{folder}/backing_index.py", title="Backing index", url_path="index"),
        "comparison": st.Page(f"{folder}/comparison.py", title="Comparison", url_path="comparison"),
        "reach": st.Page(f"{folder}/reach.py", title="Reach", url_path="reach"),
        "advice": st.Page(f"{folder}/advice.py", title="Advice", url_path="advice"),
        "sources": st.Page(f"{folder}/sources.py", title="Sources", url_path="sources"),
    }
    offer_pages(pages)
    carry_shared_choice()
    st.navigation(list(pages.values()), position="top").run()
    redraw_on_theme_change()
else:
    from starlette.middleware import Middleware

    from components.server.message_rate import MessageRate
    from components.server.page_shell import PageShell
    from components.server.routes import routes
    from components.server.warm_up import warm_up

    middleware = [Middleware(MessageRate), Middleware(PageShell)]
    base_path = st.get_option("server.baseUrlPath").strip("/")
    app = st.App(__file__, routes=routes(base_path), middleware=middleware, lifespan=warm_up)
