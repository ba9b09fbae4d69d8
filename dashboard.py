"""The dashboard: `streamlit run dashboard.py`.

This file is both the server's application and the script that it runs for each visitor.
"""

import streamlit as st

if __name__ == "__main__":
    from components.controls.brought_strip import brought_strip
    from components.controls.choices.links import offer_pages, to_run
    from components.controls.choices.session import case_asked_for
    from components.controls.embedded import is_embedded
    from components.controls.language import words_before_page
    from components.controls.views.fault_list import show_faults
    from components.controls.views.room_bar import room_bar
    from components.controls.visit_case import case_of_visit, set_case_of_visit
    from components.controls.window import mind_window
    from components.server.brought_cases import brought_case
    from components.server.cases import case_to_show
    from components.tables import CaseError
    from components.words.page_titles import page_titles

    words = words_before_page()
    titles = page_titles(words)
    files = {"claims": "claims_checked", "index": "backing_index"}  # the others have their code
    pages = offer_pages({code: f"components/pages/{files.get(code, code)}.py" for code in titles})
    page = st.navigation(to_run(pages), position="hidden")
    set_case_of_visit(case_to_show, brought_case)
    asked = case_asked_for(page.title)
    try:
        shown = case_of_visit(asked)
        brought_strip(asked, shown, pages[page.title].url_path, words)
    except CaseError as error:
        show_faults(error, words)
        st.stop()
    title = words.beside((titles[page.title], shown.case.settings.title))
    st.set_page_config(page_title=title, page_icon="🧭", layout="wide")
    if not is_embedded():
        room_bar(pages, page.title, words, shown.case.settings.title, shown.held)
    page.run()
    mind_window(page.title)
else:
    from components.controls.markup.style import style_sheet
    from components.controls.views.failed_run import show_failed_run
    from components.server.failed_runs import note_failed_run
    from components.server.lifespan import lifespan
    from components.server.middleware import middleware
    from components.server.routes import routes
    from components.server.settings import server_settings

    def tell_of_failed_run(error: Exception) -> bool:
        """Note the fault and tell the visitor; Streamlit need not."""
        show_failed_run(note_failed_run(error))
        return True

    settings = server_settings()
    base_path = st.get_option("server.baseUrlPath").strip("/")
    app = st.App(
        __file__,
        routes=routes(base_path),
        middleware=middleware(__file__, base_path, settings, str(style_sheet())),
        lifespan=lifespan(__file__, settings),
        on_script_error=tell_of_failed_run,
    )
