"""Makes `python -m builder` the same as `briefing`."""

import sys

from builder.cli import main

sys.exit(main())
