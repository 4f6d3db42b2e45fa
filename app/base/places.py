"""What the system says of a file or folder becomes a failure that can be told."""

import errno

from app.base.errors import Unavailable

_REASONS = {
    errno.ENOSPC: "os.full",
    errno.EDQUOT: "os.full",
    errno.EFBIG: "os.full",
    errno.EACCES: "os.denied",
    errno.EPERM: "os.denied",
    errno.EROFS: "os.read_only",
    errno.ENOENT: "os.missing",
    errno.EISDIR: "os.folder",
    errno.EEXIST: "os.file",
    errno.ENOTDIR: "os.file",
    errno.ENAMETOOLONG: "os.name",
}


class PlaceUnusable(Unavailable):
    """A file or folder that was named cannot be read or written; `reason` is a code with words."""

    code = "place.unusable"


def place_trouble(problem: OSError, otherwise: object = "–") -> PlaceUnusable:
    """Return the failure that tells which place it is, `otherwise` where the system names none, and why."""
    place = problem.filename2 or problem.filename or otherwise
    return PlaceUnusable(file=str(place), reason=_REASONS.get(problem.errno or 0, "os.other"))
