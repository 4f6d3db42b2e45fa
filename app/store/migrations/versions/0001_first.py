"""The tables of the first release, as they were; later tables are made by later migrations."""

import sqlalchemy as sa
from alembic import op

from app.store.search import make_index

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")
MOMENT = sa.DateTime(timezone=True)
TABLES = sa.MetaData()
FOR_PAPER = sa.text("has_paper AND number IS NOT NULL AND case_file = '' AND channel <> 'paper'")
ASKED_BACK = sa.text("asked <> ''")

sa.Table(
    "agencies",
    TABLES,
    sa.Column("organ_id", sa.Text, primary_key=True),
    sa.Column("old_code", sa.Text, nullable=False, index=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("folded", sa.Text, nullable=False, index=True),
    sa.Column("parent", sa.Text, nullable=False),
    sa.Column("mail", sa.Text, nullable=False),
    sa.Column("valid_to", sa.Date),
    sa.Column("successor", sa.Text, nullable=False),
    sa.Column("uses", sa.Integer, nullable=False),
    sa.Column("refreshed_at", MOMENT),
)
sa.Table(
    "changes",
    TABLES,
    sa.Column("seq", KEY, primary_key=True),
    sa.Column("topic", sa.String(20), nullable=False),
    sa.Column("key", KEY, nullable=False),
)
sa.Table(
    "chores",
    TABLES,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("due", MOMENT, nullable=False, index=True),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("lease_until", MOMENT),
    sa.Column("last_error", sa.Text, nullable=False),
    sa.UniqueConstraint("kind", "subject", name="one_chore_a_subject"),
)
sa.Table(
    "counters",
    TABLES,
    sa.Column("book", sa.Text, primary_key=True),
    sa.Column("series", sa.Text, primary_key=True),
    sa.Column("year", sa.Integer, primary_key=True),
    sa.Column("next", sa.Integer, nullable=False),
    sa.Column("first", sa.Integer, nullable=False),
    sa.Column("grounds", sa.Text, nullable=False),
    sa.Column("closed_at", MOMENT),
)
sa.Table(
    "documents",
    TABLES,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("direction", sa.String(10), nullable=False),
    sa.Column("state", sa.String(20), nullable=False),
    sa.Column("channel", sa.String(10), nullable=False),
    sa.Column("created_at", MOMENT, nullable=False),
    sa.Column("changed_at", MOMENT, nullable=False),
    sa.Column("book", sa.Text, nullable=False),
    sa.Column("series", sa.Text, nullable=False),
    sa.Column("year", sa.Integer),
    sa.Column("number", sa.Integer),
    sa.Column("ordinal", sa.Integer),
    sa.Column("code_number", sa.Text, nullable=False),
    sa.Column("code_notation", sa.Text, nullable=False),
    sa.Column("code", sa.Text, nullable=False),
    sa.Column("code_folded", sa.Text, nullable=False),
    sa.Column("type_name", sa.Text, nullable=False),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("issued_date", sa.Date),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("urgency", sa.Integer, nullable=False),
    sa.Column("due", sa.Date),
    sa.Column("response_required", sa.Boolean, nullable=False),
    sa.Column("response_for", sa.JSON, nullable=False),
    sa.Column("sender", sa.Text, nullable=False),
    sa.Column("sender_id", sa.Text, nullable=False),
    sa.Column("sender_old_id", sa.Text, nullable=False),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("signer_name", sa.Text, nullable=False),
    sa.Column("signer_position", sa.Text, nullable=False),
    sa.Column("competence", sa.Text, nullable=False),
    sa.Column("drafting_unit", sa.Text, nullable=False),
    sa.Column("arrived_at", MOMENT),
    sa.Column("registered_at", MOMENT),
    sa.Column("transfer_date", sa.Date),
    sa.Column("receiver", sa.Text, nullable=False),
    sa.Column("retained_by", sa.Text, nullable=False),
    sa.Column("presented_to", sa.Text, nullable=False),
    sa.Column("issued_at", MOMENT),
    sa.Column("page_count", sa.Integer),
    sa.Column("copies", sa.Integer, nullable=False),
    sa.Column("appendixes", sa.JSON, nullable=False),
    sa.Column("has_paper", sa.Boolean, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("case_file", sa.Text, nullable=False),
    sa.Column("document_id", sa.Text, nullable=False),
    sa.Column("record_id", sa.Text, nullable=False),
    sa.Column("axis_id", sa.Text, nullable=False),
    sa.Column("raw_sha256", sa.Text, nullable=False),
    sa.Column("warnings", sa.JSON, nullable=False),
    sa.Column("verdict", sa.Text, nullable=False),
    sa.Column("report", sa.JSON, nullable=False),
    sa.Column("duplicate_of", KEY),
    sa.Column("asked", sa.Text, nullable=False),
    sa.Column("asked_reason", sa.Text, nullable=False),
    sa.Column("mark", sa.Text, nullable=False),
    sa.Column("files", sa.Integer, nullable=False),
    sa.UniqueConstraint("year", "ordinal", name="one_ordinal_a_year"),
    sa.Index("documents_asked_back", "id", sqlite_where=ASKED_BACK, postgresql_where=ASKED_BACK),
    sa.Index("documents_by_code", "code_folded"),
    sa.Index("documents_by_state", "direction", "state", "id"),
    sa.Index("documents_by_wire", "document_id"),
    sa.Index("documents_by_year", "direction", "year", "number"),
    sa.Index("documents_for_paper", "id", sqlite_where=FOR_PAPER, postgresql_where=FOR_PAPER),
    sqlite_autoincrement=True,
)
sa.Table(
    "facts",
    TABLES,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.JSON, nullable=False),
)
sa.Table(
    "people",
    TABLES,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    sa.Column("post", sa.Text, nullable=False),
    sa.Column("role", sa.String(10), nullable=False),
    sa.Column("active", sa.Boolean, nullable=False),
    sa.Column("since", sa.Date),
    sa.Column("until", sa.Date),
)
sa.Table(
    "routes",
    TABLES,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("sender_id", sa.Text, nullable=False),
    sa.Column("type_name", sa.Text, nullable=False),
    sa.Column("word", sa.Text, nullable=False),
    sa.Column("unit", sa.Text, nullable=False),
    sa.Column("grounds", sa.Text, nullable=False),
    sa.Column("active", sa.Boolean, nullable=False),
)
sa.Table(
    "units",
    TABLES,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("code", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    sa.Column("active", sa.Boolean, nullable=False),
)
sa.Table(
    "events",
    TABLES,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("document_key", KEY, sa.ForeignKey("documents.id"), index=True),
    sa.Column("at", MOMENT, nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("act", sa.String(40), nullable=False),
    sa.Column("facts", sa.JSON, nullable=False),
    sa.Column("inverse", sa.Text, nullable=False),
    sa.Column("undo_until", MOMENT),
    sa.Column("undone", sa.Boolean, nullable=False),
    sa.Column("group", sa.Text, nullable=False),
)
sa.Table(
    "files",
    TABLES,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("document_key", KEY, sa.ForeignKey("documents.id"), nullable=False, index=True),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("role", sa.String(20), nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("content_type", sa.Text, nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False, index=True),
    sa.Column("size", KEY, nullable=False),
    sa.Column("pages", sa.Integer),
    sa.Column("problem", sa.Text, nullable=False),
    sa.Column("superseded", sa.Boolean, nullable=False),
)
sa.Table(
    "jobs",
    TABLES,
    sa.Column("document_key", KEY, sa.ForeignKey("documents.id"), primary_key=True),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("step", sa.String(20), nullable=False),
    sa.Column("facts", sa.JSON, nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("changed_at", MOMENT, nullable=False),
    sa.Column("last_error", sa.Text, nullable=False),
)
sa.Table(
    "numbers",
    TABLES,
    sa.Column("book", sa.Text, primary_key=True),
    sa.Column("series", sa.Text, primary_key=True),
    sa.Column("year", sa.Integer, primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("state", sa.String(10), nullable=False),
    sa.Column("document_key", KEY, sa.ForeignKey("documents.id"), index=True),
    sa.Column("code", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("allowed_by", sa.Text, nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("at", MOMENT, nullable=False),
    sa.Index("numbers_by_state", "year", "book", "series", "state"),
)
sa.Table(
    "opinions",
    TABLES,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("document_key", KEY, sa.ForeignKey("documents.id"), nullable=False, index=True),
    sa.Column("at", MOMENT, nullable=False),
    sa.Column("leader", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("entered_by", sa.Text, nullable=False),
)
sa.Table(
    "packets",
    TABLES,
    sa.Column("axis_id", sa.Text, primary_key=True),
    sa.Column("kind", sa.String(10), nullable=False),
    sa.Column("sender", sa.Text, nullable=False),
    sa.Column("received_at", MOMENT, nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False, index=True),
    sa.Column("state", sa.String(12), nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("document_key", KEY, sa.ForeignKey("documents.id")),
    sa.Column("acknowledged", sa.Boolean, nullable=False),
)
sa.Table(
    "parcels",
    TABLES,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("message_id", sa.Text, nullable=False, unique=True),
    sa.Column("kind", sa.String(10), nullable=False),
    sa.Column("channel", sa.String(10), nullable=False),
    sa.Column("document_key", KEY, sa.ForeignKey("documents.id"), nullable=False, index=True),
    sa.Column("addressee", sa.Text, nullable=False),
    sa.Column("status", sa.Integer),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("urgency", sa.Integer, nullable=False),
    sa.Column("state", sa.String(12), nullable=False),
    sa.Column("created_at", MOMENT, nullable=False),
    sa.Column("hold_until", MOMENT, nullable=False),
    sa.Column("due", MOMENT, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("tried_at", MOMENT),
    sa.Column("packet", sa.Text, nullable=False),
    sa.Column("axis_id", sa.Text, nullable=False),
    sa.Column("error_code", sa.Text, nullable=False),
    sa.Column("error_text", sa.Text, nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Index("parcels_due", "state", "due"),
)
sa.Table(
    "statuses",
    TABLES,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("document_key", KEY, sa.ForeignKey("documents.id"), index=True),
    sa.Column("sender", sa.Text, nullable=False),
    sa.Column("status", sa.Integer, nullable=False),
    sa.Column("at", MOMENT, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("applied", sa.Boolean, nullable=False),
    sa.Column("reference", sa.Text, nullable=False),
    sa.UniqueConstraint("document_key", "sender", "status", "at", name="one_status_once"),
)
sa.Table(
    "assignments",
    TABLES,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("document_key", KEY, sa.ForeignKey("documents.id"), nullable=False, index=True),
    sa.Column("opinion_id", KEY, sa.ForeignKey("opinions.id")),
    sa.Column("unit", sa.Text, nullable=False),
    sa.Column("role", sa.String(12), nullable=False),
    sa.Column("due", sa.Date),
    sa.Column("note", sa.Text, nullable=False),
)
sa.Table(
    "recipients",
    TABLES,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("document_key", KEY, sa.ForeignKey("documents.id"), nullable=False, index=True),
    sa.Column("organ_id", sa.Text, nullable=False),
    sa.Column("old_code", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("channel", sa.String(10), nullable=False),
    sa.Column("state", sa.String(20), nullable=False, index=True),
    sa.Column("at", MOMENT),
    sa.Column("status", sa.Integer),
    sa.Column("detail", sa.Text, nullable=False),
    sa.Column("parcel_id", KEY, sa.ForeignKey("parcels.id"), index=True),
    sa.Column("axis_id", sa.Text, nullable=False),
    sa.UniqueConstraint("document_key", "organ_id", "channel", name="one_line_a_recipient"),
)


def upgrade() -> None:
    """Make the tables and the search index."""
    connection = op.get_bind()
    TABLES.create_all(connection, checkfirst=False)
    make_index(connection)
