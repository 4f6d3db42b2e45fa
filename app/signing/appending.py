"""pyHanko's writer of updates, which leaves alone what a file says of itself."""

import logging

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from typing_extensions import override

log = logging.getLogger(__name__)


class Appender(IncrementalPdfFileWriter):
    """Appends to a file and keeps its description (XMP) byte for byte.

    pyHanko would note the day of the change there, and set all of it anew in words of its own: what an archive format
    says of its further terms then no longer stands as that format asks (R-420), and what cannot be read would stop
    the signing.
    """

    @override
    def _update_meta(self) -> None:
        if "/Metadata" in self.root:
            return
        try:
            super()._update_meta()  # type: ignore[no-untyped-call] # the library types it not
        except Exception as problem:  # whatever is odd in a description, the pages can be signed
            log.info("a description is left as it is: %s", type(problem).__name__)
