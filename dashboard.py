"""The dashboard: `streamlit run dashboard.py`.

This file is both the server's application and the script that it runs for each visitor.
"""

import streamlit as st

if __name__ == "__main__":
    from components.controls.acts_link import follow_acts_link
    from components.controls.card_state import close_cards_left_behind
    from components.controls.language import current_words
    from components.controls.link_check import remember_link, report_link
    from components.controls.markup.style import show_style
    from components.controls.shared_filters import show_shared_filters
    from components.controls.theme_change import redraw_on_theme_change
    from components.controls.views.fault_list import show_faults
    from components.controls.visit_case import set_case_of_visit
    from components.server.cases import CASES
    from components.tables import CaseError
    from components.tables.case_folder import case_folder

    WITH_STANCES = ("Map", "Record", "Comparison", "Advice")
    try:
        case = CASES.in_folder(case_folder())
    except CaseError as error:
        show_faults(error, current_words())
        st.stop()
    set_case_of_visit(case)
    st.set_page_config(page_title=case.settings.title, page_icon="🧭", layout="wide")
    show_style()
    page = st.navigation(
        [
            st.Page("components/pages/map.py", title="Map", default=True),
            st.Page("components/pages/record.py", title="Record", url_path="record"),
            st.Page(
                "components/pages/claims_checked.py", title="Claims checked", url_path="claims"
            ),
            st.Page("components/pages/votes.py", title="Votes", url_path="votes"),
            st.Page("components/pages/backing_index.py", title="Backing index", url_path="index"),
            st.Page("components/pages/comparison.py", title="Comparison", url_path="comparison"),
            st.Page("components/pages/reach.py", title="Reach", url_path="reach"),
            st.Page("components/pages/advice.py", title="Advice", url_path="advice"),
            st.Page("components/pages/sources.py", title="Sources", url_path="sources"),
        ],
        position="top",
    )
    remember_link()
    close_cards_left_behind(page.title)
    follow_acts_link(case)
    show_shared_filters(case, with_reading=page.title in WITH_STANCES)
    page.run()
    redraw_on_theme_change()
    report_link()
else:
    from starlette.middleware import Middleware

    from components.server.message_rate import MessageRate
    from components.server.page_shell import PageShell
    from components.server.routes import routes
    from components.server.warm_up import warm_up

    middleware = [Middleware(MessageRate), Middleware(PageShell)]
    base_path = st.get_option("server.baseUrlPath").strip("/")
    app = st.App(__file__, routes=routes(base_path), middleware=middleware, lifespan=warm_up)
