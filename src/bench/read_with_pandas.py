"""Reads files with pandas, all cells as text, and writes what it read as plain CSV.

usage: read_with_pandas.py WAY OUT FILE...      WAY: plain (read_csv as it is) or sniff (sep=None)
A file that pandas cannot read has no output. The last line says the version.
"""
import csv
import pathlib
import sys

import pandas

way, out = sys.argv[1], pathlib.Path(sys.argv[2])
options = {"sep": None, "engine": "python"} if way == "sniff" else {}
for number, name in enumerate(sys.argv[3:]):
    try:
        table = pandas.read_csv(name, dtype=str, keep_default_na=False, **options)
    except Exception as problem:  # whatever it says, the file is not read
        print(f"{name}: {type(problem).__name__}", file=sys.stderr)
        continue
    if not isinstance(table.index, pandas.RangeIndex):
        table = table.reset_index()  # cells that became row labels still are cells
    with open(out / f"{number}.csv", "w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target)
        writer.writerow(table.columns)
        writer.writerows(table.fillna("").values.tolist())
print(pandas.__version__)
