#!/usr/bin/python3
"""Sessions of an event file in the REES46 shape with pandas: the peer of `bench sessions`.

    sessions_with_pandas.py FILE

Prints wall and CPU seconds, peak memory in MB, sessions and columns, as the benchmark does. The
same kinds of features: counts, price statistics, diversity, first and last, changes, pauses and
the calendar.
"""

import resource
import sys
import time

import pandas as pd

started = time.time()
events = pd.read_csv(
    sys.argv[1],
    dtype={
        "event_type": "category",
        "category_code": "category",
        "brand": "category",
        "user_session": "string",
    },
)
events["t"] = pd.to_datetime(events.pop("event_time").str.slice(0, 19), format="%Y-%m-%d %H:%M:%S")
events = events.dropna(subset=["user_session"])
events["s"] = events.pop("user_session").factorize()[0]
events.sort_values(["s", "t"], kind="stable", inplace=True)
by = events.groupby("s", sort=False)
pause = events["t"].diff().dt.total_seconds().where(events["s"].diff() == 0)
sessions = by.agg(
    customer=("user_id", "first"),
    start=("t", "first"),
    end=("t", "last"),
    clicks=("t", "size"),
    price_sum=("price", "sum"),
    price_avg=("price", "mean"),
    price_min=("price", "min"),
    price_max=("price", "max"),
    price_sd=("price", "std"),
    price_first=("price", "first"),
    price_last=("price", "last"),
    n_products=("product_id", "nunique"),
    n_categories=("category_code", "nunique"),
    n_category_ids=("category_id", "nunique"),
    n_brands=("brand", "nunique"),
    category_first=("category_code", "first"),
    category_last=("category_code", "last"),
    event_last=("event_type", "last"),
)
pauses = pause.groupby(events["s"], sort=False)
sessions["max_gap_s"] = pauses.max()
sessions["last_gap_s"] = pauses.last()
for word in events["event_type"].cat.categories:
    chosen = events["event_type"] == word
    sessions["n_" + word] = chosen.groupby(events["s"], sort=False).sum()
    first = events["t"].where(chosen).groupby(events["s"], sort=False).min()
    sessions["time_to_" + word] = (first - sessions["start"]).dt.total_seconds()
inside = events["s"].diff() == 0
for column in ["event_type", "category_code", "category_id", "brand"]:
    cells = events[column].cat.codes if events[column].dtype.name == "category" else events[column]
    changed = (cells.diff() != 0) & inside
    sessions[column + "_changes"] = changed.groupby(events["s"], sort=False).sum()
sessions["duration_s"] = (sessions["end"] - sessions["start"]).dt.total_seconds()
sessions["bounce"] = sessions["clicks"] == 1
sessions["revisits"] = sessions["clicks"] - sessions["n_products"]
for part in ["hour", "weekday", "month"]:
    sessions[part] = getattr(sessions["start"].dt, part)
sessions["weekend"] = sessions["weekday"] >= 5
sessions["season"] = sessions["month"] % 12 // 3
used = resource.getrusage(resource.RUSAGE_SELF)
print(
    "%.1f %.1f %.0f %d %d"
    % (
        time.time() - started,
        used.ru_utime + used.ru_stime,
        used.ru_maxrss / 1024,
        len(sessions),
        len(sessions.columns),
    )
)
