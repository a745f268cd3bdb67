"""The rivals for whole columns: what a data engineer writes who has the fleet in memory.

Polars, DuckDB and DataFusion join the questions with the lines by what a line may reach: the item,
and its product, its group or everything of the same customer. Then they filter by days, site and
service, and keep the best of each question: a warranty first, then by what the line reaches, then
the earliest end. They get more than the engine gets: everything is a number already, items are
numbered by their rows, archived contracts are gone, lines are parted by what they reach, and the
rank of a line is a column. Only `PolarsOfTexts` starts where the engine starts.

They know only what a fleet needs: no history, no renewal, no account above another, no tree of
skills, and no line names an item of somebody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import datafusion
import duckdb
import numpy as np
import polars as pl
import pyarrow as pa

from oracle.columns import CROSS, GROUP

if TYPE_CHECKING:
    from oracle.columns import Columns

# A rank is what a line reaches, and below that its last day.
DAYS = 65_536
KINDS = ("item", "product", "group", "base")
FIRST_DAY_AFTER = 2


class Tables:
    """Questions, items and lines as columns of numbers."""

    def __init__(self, columns: Columns, order: Any) -> None:
        """Takes the questions in that order."""

        def narrow(column: Any) -> Any:
            return column.astype(np.int32)

        self.questions = {
            "question": np.arange(columns.size, dtype=np.int32),
            "item": narrow(columns.asked_item[order]),
            "day": narrow(columns.asked_on[order]),
            "service": narrow(1 << columns.asked_service[order]),
            "skill": narrow(columns.asked_site[order]),
        }
        self.items = {
            "item": np.arange(columns.size, dtype=np.int32),
            "customer": narrow(columns.item_customer),
            "product": narrow(columns.item_product),
            "family": narrow(columns.item_group),
            "installed": narrow(columns.item_installed),
            "warranty_to": narrow(columns.item_warranty_to),
        }
        kind = np.where(columns.line_kind == CROSS, GROUP, columns.line_kind)
        self.lines = {}
        for number, name in enumerate(KINDS):
            own = columns.line_active & (kind == number)
            last_day = narrow(columns.line_last[own])
            self.lines[name] = {
                "customer": narrow(columns.line_customer[own]),
                "reached": narrow(columns.line_key[own]),
                "site": narrow(columns.line_site[own]),
                "services": narrow(columns.line_services[own]),
                "first_day": narrow(columns.line_first[own]),
                "last_day": last_day,
                "rank": last_day + np.int32(number * DAYS),
            }


class Polars:
    """One lazy query, run by the streaming engine: five joins, and the best of each question."""

    name = "polars"
    keys = (("item",), ("customer", "product"), ("customer", "family"), ("customer",))

    def __init__(self, tables: Tables) -> None:
        """Copies the columns."""
        self.questions = pl.DataFrame(tables.questions)
        self.items = pl.DataFrame(tables.items)
        self.lines = [pl.DataFrame(columns) for columns in tables.lines.values()]

    def answer(self) -> Any:
        """Every question with its cover, in order."""
        asked = self.questions.lazy().join(self.items.lazy(), on="item")
        ranks = [self.ranks(asked, kind) for kind in range(4)]
        # A warranty comes before whatever else covers.
        ranks.append(
            asked.filter(self.warranted()).select("question", rank=pl.col("warranty_to") - DAYS)
        )
        best = pl.concat(ranks).group_by("question").agg(pl.col("rank").min())
        asked = self.questions.lazy().select("question")
        joined = asked.join(best, on="question", how="left", maintain_order="left")
        return self.covers(joined.select(last_day=pl.col("rank") % DAYS)).collect(
            engine="streaming"
        )

    @staticmethod
    def warranted() -> pl.Expr:
        """Whether a warranty covers; then no line has to be looked at."""
        until = (pl.col("installed") <= pl.col("day")) & (pl.col("day") <= pl.col("warranty_to"))
        return until & (pl.col("service") < 1 << FIRST_DAY_AFTER)

    def ranks(self, asked: pl.LazyFrame, kind: int) -> pl.LazyFrame:
        """The ranks of the lines of a kind that cover."""
        names = self.keys[kind]
        reached = [name if name == "customer" else "reached" for name in names]
        used = {*reached, "site", "services", "first_day", "last_day", "rank"}
        here = asked if kind == 0 else asked.filter(pl.col("installed") <= pl.col("day"))
        lines = self.lines[kind].lazy().select(sorted(used))
        joined = here.join(lines, left_on=list(names), right_on=reached)
        return joined.filter(
            (pl.col("first_day") <= pl.col("day"))
            & (pl.col("day") <= pl.col("last_day"))
            & ((pl.col("site") == 0) | (pl.col("site") == pl.col("skill")))
            & (pl.col("services") & pl.col("service") != 0)
        ).select("question", "rank")

    @staticmethod
    def covers(frame: Any) -> Any:
        """The cover beside its last day."""
        return frame.with_columns(cover=pl.col("last_day").is_not_null())

    @staticmethod
    def last_days(answer: pl.DataFrame) -> Any:
        """The last day of each cover; 0 for none."""
        assert (answer["cover"] == answer["last_day"].is_not_null()).all()
        return answer["last_day"].fill_null(0).to_numpy()


class PolarsFiltered(Polars):
    """Only what no warranty covers goes into the joins."""

    name = "polars, warranties first"

    def answer(self) -> Any:
        """Every question with its cover, in order."""
        asked = self.asked().lazy()
        left = asked.filter(~self.warranted())
        ranks = pl.concat([self.ranks(left, kind) for kind in range(4)])
        best = ranks.group_by("question").agg(pl.col("rank").min())
        joined = asked.join(best, on="question", how="left", maintain_order="left")
        last_day = pl.when(self.warranted()).then("warranty_to").otherwise(pl.col("rank") % DAYS)
        return self.covers(joined.select(last_day=last_day)).collect(engine="streaming")

    def asked(self) -> pl.DataFrame:
        """The questions with what is known of their items, which are found by their rows."""
        known = ("customer", "product", "family", "installed", "warranty_to")
        row = self.questions["item"]
        return self.questions.with_columns(self.items[name].gather(row) for name in known)


class PolarsByHand(PolarsFiltered):
    """The same in two steps, and what the joins found is written into the column of warranties."""

    name = "polars, warranties by hand"

    def answer(self) -> Any:
        """Every question with its cover, in order."""
        asked = self.asked()
        left = asked.lazy().filter(~self.warranted())
        ranks = pl.concat([self.ranks(left, kind) for kind in range(4)])
        best = ranks.group_by("question").agg(pl.col("rank").min()).collect(engine="streaming")
        last_day = asked.select(last_day=pl.when(self.warranted()).then("warranty_to"))["last_day"]
        last_day = last_day.scatter(best["question"], best["rank"] % DAYS)
        return self.covers(last_day.to_frame())


class PolarsOfTexts(PolarsFiltered):
    """From the columns that the engine gets: items, skills and kinds of service are texts."""

    name = "polars, texts"

    def __init__(self, tables: Tables, batch: pa.RecordBatch, items: pa.Array) -> None:
        """Takes the batch of the engine, and the names of all items."""
        super().__init__(tables)
        self.batch = pl.DataFrame(pl.from_arrow(batch))
        self.names = pl.DataFrame({"item": items, "row": tables.items["item"]})

    def asked(self) -> pl.DataFrame:
        """The questions with what is known of their items, which are found by their names."""
        services = {f"S{number}": 1 << number for number in range(4)}
        skills = {f"SITE-{number}": number for number in range(1, 9)}
        found = self.batch.lazy().join(self.names.lazy(), on="item", maintain_order="left")
        self.questions = found.select(
            item="row",
            day=pl.col("on").to_physical(),
            service=pl.col("service_kind").replace_strict(services, return_dtype=pl.Int32),
            skill=pl.col("skill").replace_strict(skills, return_dtype=pl.Int32),
            question=pl.int_range(pl.len(), dtype=pl.Int32),
        ).collect(engine="streaming")
        return super().asked()


class Sql:
    """One query in SQL: four joins, their union, and the least rank of each question."""

    name = ""
    keys = (
        "line.customer = asked.customer AND line.reached = asked.item",
        "line.customer = asked.customer AND line.reached = asked.product",
        "line.customer = asked.customer AND line.reached = asked.family",
        "line.customer = asked.customer",
    )
    warranted = "service < 4 AND installed <= day AND day <= warranty_to"

    def __init__(self, tables: Tables, threads: int | None) -> None:
        """Copies the columns; without a number of threads, it takes those that it wants."""
        self.start(threads)
        self.keep("questions", pa.table(tables.questions))
        self.keep("items", pa.table(tables.items))
        for name, columns in tables.lines.items():
            self.keep(f"{name}_lines", pa.table(columns))

    def query(self) -> str:
        """What is asked."""
        ranks = " UNION ALL ".join(map(self.ranks, range(4)))
        return f"""
            WITH known AS (
                SELECT question, day, service, skill, items.item, customer, product, family,
                       installed, warranty_to
                FROM questions JOIN items ON questions.item = items.item
            ),
            asked AS ({self.left()}),
            best AS (SELECT question, min(rank) AS rank FROM ({ranks}) ranks GROUP BY question),
            ended AS (
                SELECT known.question,
                       CASE WHEN {self.warranted} THEN warranty_to ELSE rank % {DAYS} END
                           AS last_day
                FROM known LEFT JOIN best ON known.question = best.question
            )
            SELECT question, last_day IS NOT NULL AS cover, last_day FROM ended
        """

    def left(self) -> str:
        """The questions that go into the joins."""
        return f"SELECT * FROM known WHERE NOT ({self.warranted})"

    def ranks(self, kind: int) -> str:
        """The ranks of the lines of a kind that cover."""
        here = "" if kind == 0 else "AND asked.installed <= asked.day"
        return f"""
            SELECT asked.question, line.rank
            FROM asked JOIN {KINDS[kind]}_lines line ON {self.keys[kind]}
            WHERE line.first_day <= asked.day AND asked.day <= line.last_day
              AND (line.site = 0 OR line.site = asked.skill)
              AND (line.services & asked.service) <> 0 {here}
        """

    def start(self, threads: int | None) -> None:
        """Makes the empty database."""
        raise NotImplementedError

    def keep(self, name: str, table: pa.Table) -> None:
        """Fills a table."""
        raise NotImplementedError

    @staticmethod
    def last_days(answer: pa.Table) -> Any:
        """The last day of each cover, in the order of the questions; 0 for none."""
        last_day = answer["last_day"].combine_chunks()
        assert answer["cover"].combine_chunks().equals(last_day.is_valid())
        ordered = np.zeros(len(last_day), dtype=np.int64)
        ordered[answer["question"].to_numpy()] = last_day.fill_null(0).to_numpy()
        return ordered


class DuckDb(Sql):
    """DuckDB over its own tables; the order of the answers is left to it."""

    name = "duckdb"

    def start(self, threads: int | None) -> None:
        """An empty database in memory."""
        self.database = duckdb.connect()
        self.database.execute("SET preserve_insertion_order = false")
        if threads is not None:
            self.database.execute(f"SET threads = {threads}")

    def keep(self, name: str, table: pa.Table) -> None:
        """Copies the columns into a table."""
        self.database.register("given", table)
        self.database.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
        self.database.unregister("given")

    def answer(self) -> pa.Table:
        """Every question with its cover, in any order."""
        return self.database.sql(self.query()).to_arrow_table()


class DataFusion(Sql):
    """DataFusion over record batches; the order of the answers is left to it."""

    name = "datafusion"

    def start(self, threads: int | None) -> None:
        """An empty context."""
        config = datafusion.SessionConfig()
        self.context = datafusion.SessionContext(
            config if threads is None else config.with_target_partitions(threads)
        )

    def keep(self, name: str, table: pa.Table) -> None:
        """Registers the columns as they are."""
        self.context.register_record_batches(name, [table.to_batches()])

    def answer(self) -> pa.Table:
        """Every question with its cover, in any order."""
        return pa.Table.from_batches(self.context.sql(self.query()).collect())


def rivals(
    columns: Columns, order: Any, batch: pa.RecordBatch, items: pa.Array, threads: int | None
) -> list[Any]:
    """All of them, for the questions in that order."""
    tables = Tables(columns, order)
    return [
        Polars(tables),
        PolarsFiltered(tables),
        PolarsByHand(tables),
        PolarsOfTexts(tables, batch, items),
        DuckDb(tables, threads),
        DataFusion(tables, threads),
    ]
