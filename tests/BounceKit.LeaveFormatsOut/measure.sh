#!/usr/bin/env bash
# How are the bounces of servers read that nobody knows? Leaves each named format out in turn, then all of them, and scores what is left:
# the generic reading by structure. Prints a table in Markdown; only the formats whose absence changes a figure have a line.
#
#   tests/BounceKit.LeaveFormatsOut/measure.sh FOLDER SCORER     FOLDER holds messages/ and truth.jsonl, SCORER is score.py
set -euo pipefail
[ $# -eq 2 ] || { sed -n '2,6p' "$0" >&2; exit 2; }
folder=$1 scorer=$2
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

dotnet run -c Release --project "$(dirname "$0")" -- "$folder/messages" "$results"
score() { python3 "$scorer" --truth "$folder/truth.jsonl" --results "$1" --json | tail -n 1; }

score "$results/none.jsonl" > "$results/none.score"
echo "| left out | kind | false positives | recipient F1 | reason | status | SMTP code |"
echo "|---|---|---|---|---|---|---|"
for file in "$results"/none.jsonl "$results"/all.jsonl "$results"/*.jsonl; do
  name=$(basename "$file" .jsonl)
  score "$file" > "$results/score"
  case $name in
    none | all) [ -e "$results/$name.done" ] && continue; touch "$results/$name.done" ;;
    *) cmp -s "$results/score" "$results/none.score" && continue ;;
  esac
  python3 - "$name" "$results/score" <<'PYTHON'
import json, sys
s = json.load(open(sys.argv[2]))
p = lambda k: '%.2f %%' % (100 * s[k])
print('| %s | %s | %d | %s | %s | %s | %s |' % (sys.argv[1], p('kind'), s['falsePositives'], p('addressF1'), p('reason'), p('status'), p('smtpCode')))
PYTHON
done
