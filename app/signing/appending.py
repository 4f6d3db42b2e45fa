"""pyHanko's writer of updates, for files whose own description (XMP) cannot be read: it stays as it is."""

import logging

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from typing_extensions import override

log = logging.getLogger(__name__)


class Appender(IncrementalPdfFileWriter):
    """Appends to a file; pyHanko notes the day of the change in its description, which need not be well-formed."""

    @override
    def _update_meta(self) -> None:
        try:
            super()._update_meta()  # type: ignore[no-untyped-call] # the library types it not
        except Exception as problem:  # whatever is odd in a description, the pages can be signed
            log.info("a description is left as it is: %s", type(problem).__name__)
