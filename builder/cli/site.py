"""Commands that run MkDocs: `build` and `serve`."""

from __future__ import annotations

import argparse
import gc
import logging
import re
import signal
import sys
from collections.abc import Callable
from functools import partial
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from builder.cli.common import FAULT, FINE, PROBLEMS, UsageError, in_briefing, say
from builder.terminal import StatusLine

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from builder.cli.common import Commands


HOST, PORT = "127.0.0.1", 8000


def add(commands: Commands) -> None:
    """Tell the parser of the commands."""
    build = commands.add_parser("build", help="check the content and build the site into site/")
    build.set_defaults(run=_build)
    serve = commands.add_parser("serve", help="preview the site, rebuilt on every change")
    serve.add_argument(
        "--address", type=_address, metavar="IP:PORT",
        help=f"(default: {HOST}:{PORT}, or the next free port)",
    )  # fmt: skip
    serve.set_defaults(run=_serve)


def _build(_: argparse.Namespace, root: Path) -> int:
    from builder.apart import dismiss

    gc.disable()  # a run that ends at once leaves no rings behind that are worth looking for

    def run() -> str:
        from mkdocs.commands.build import build

        config = _configured(root)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            done = config.plugins.run_event("shutdown")
        return done or f"{config.site_dir}/index.html: written anew, straight to that folder"

    _begin(root)
    try:
        return _through_mkdocs(run, StatusLine(sys.stderr))
    finally:
        dismiss()


def _begin(root: Path) -> None:
    """Let the process that makes the pages load what it needs while this one loads MkDocs.

    What both need is loaded before.
    """
    import jinja2  # noqa: F401

    from builder.apart import ahead
    from builder.kept.cache import Cache
    from builder.recall import readied, site

    ahead(site, partial(readied, root, Cache(root / "build" / "cache", tidy=False)))


def _configured(root: Path) -> MkDocsConfig:
    """MkDocs's settings; raises `UsageError` where somebody set what cannot be."""
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, ConfigurationError

    try:
        config = load_config(_settings(root), strict=True)
    except Abort as error:  # which has said why
        raise UsageError("mkdocs.yml cannot be used as it is; nothing was published") from error
    except ConfigurationError as error:  # such as one of YAML
        raise UsageError(f"{str(error).rstrip('.')}; nothing was published") from error
    if fault := address_fault(config.site_url or ""):
        raise UsageError(f"site_url, often set as SITE_URL: {fault}; nothing was published")
    return config


def address_fault(site: str) -> str:
    """Why nothing can be published or cited under an address, if so."""
    parts = urlsplit(site)
    if site and (parts.scheme not in ("http", "https") or not parts.hostname):
        return f"{site!r} is no address that begins with https:// and a host"
    odd = "".join(dict.fromkeys(re.findall(r"[^!$&-;=@-Z_a-z~%]", site)))
    return f"{site!r} holds {odd!r}, which stands in no address of a site" if odd else ""


def _settings(root: Path) -> str:
    """Where MkDocs's settings are. It wants to see the folder of pages before it asks for any, and
    whoever cleans up may have removed all that a build makes."""
    path = in_briefing(root, "mkdocs.yml")
    (root / "build" / "docs").mkdir(parents=True, exist_ok=True)
    return str(path)


def _serve(options: argparse.Namespace, root: Path) -> int:
    def run() -> str:
        from mkdocs.commands.serve import serve

        _configured(root)  # which refuses what `build` refuses; MkDocs reads it once more
        config = _settings(root)
        address = _held(options.address) if options.address else _free_address()
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as Ctrl-C does
        try:
            serve(config, strict=True, dev_addr=address)
        except OSError as error:
            raise UsageError(f"cannot serve at {address}: {error.strerror}") from error
        return "The preview has ended."

    return _through_mkdocs(run, logging.StreamHandler())


def _address(text: str) -> str:
    host, _, port = text.rpartition(":")
    try:
        fits = (host == "localhost" or ip_address(host.strip("[]"))) and int(port) in range(2**16)
    except ValueError:
        fits = False
    if not fits:
        raise argparse.ArgumentTypeError(f"{text!r} is no IP:PORT such as {HOST}:{PORT}")
    return text


def _held(address: str) -> str:
    """An address that nobody has, kept for this preview before it makes anything."""
    from builder.serve.serving import hold

    host, _, port = address.rpartition(":")
    if ":" not in host and port != "0" and not hold(host, int(port)):
        why = "the port is taken, or the address is none of this machine's"
        raise UsageError(f"cannot serve at {address}: {why}")
    return address


def _free_address() -> str:
    """The first port from the usual one on that nobody has, kept for this preview."""
    from builder.serve.serving import hold

    for port in range(PORT, PORT + 100):
        if hold(HOST, port):
            if port > PORT:
                print(f"Port {PORT} is in use; taking {port}.", file=sys.stderr)
            return f"{HOST}:{port}"
    raise UsageError(f"no port from {PORT} to {port} is free: say one with --address")


def _through_mkdocs(run: Callable[[], str], log: logging.Handler) -> int:
    """Run MkDocs with its messages going to `log`; print what came of it; give an exit code.

    The level stays at INFO, for strict mode counts the warnings that pass the logger.
    """
    from mkdocs.exceptions import MkDocsException

    from builder.framing.ended import ContentError, PlaceError

    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(log)
    try:
        outcome = run()
    except ContentError as error:
        return say(str(error), PROBLEMS)
    except PlaceError as error:
        raise UsageError(str(error)) from error
    except MkDocsException as error:  # about pages and theme, which are ours
        return say(f"briefing: {error} Nothing was published.", FAULT)
    finally:
        logger.removeHandler(log)
        log.close()
    print(outcome)
    return FINE
