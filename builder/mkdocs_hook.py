"""Makes plain `mkdocs build` and `mkdocs serve` give the same site as `make site`.

MkDocs loads this file by its path and calls what is named `on_…`; the work is done in `engine`.
"""

from builder.engine import Engine
from builder.recall import asked, site

_engine = Engine(site, asked)

on_startup = _engine.on_startup
on_config = _engine.on_config
on_pre_build = _engine.on_pre_build
on_files = _engine.on_files
on_template_context = _engine.on_template_context
on_nav = _engine.on_nav
on_env = _engine.on_env
on_post_template = _engine.on_post_template
on_post_page = _engine.on_post_page
on_post_build = _engine.on_post_build
on_build_error = _engine.on_build_error
on_serve = _engine.on_serve
on_shutdown = _engine.on_shutdown
