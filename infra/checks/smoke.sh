#!/usr/bin/env bash
# Starts the product as a newcomer does, asks one federated question over HTTP, stops it with Ctrl-C's signal.
set -uo pipefail
cd "$(dirname "$0")/../.."
export PORT="${PORT:-4010}" DATA_DIR="${DATA_DIR:-$(mktemp -d)/data}"
log="$(mktemp)"
npm start >"$log" 2>&1 &
started=$!
# The product itself among what npm started, by descent and never by name: npm passes signals on late.
product_of() {
  local child
  for child in $(cat "/proc/$1/task/$1/children" 2>/dev/null || pgrep -P "$1"); do product_of "$child"; return; done
  echo "$1"
}
stop() {
  kill -INT "$(product_of "$started")" 2>/dev/null
  wait "$started"
}
for _ in $(seq 1 600); do
  grep -q '^Ready' "$log" && break
  kill -0 "$started" 2>/dev/null || { cat "$log"; exit 1; }
  sleep 0.5
done
grep -q '^Ready' "$log" || { cat "$log"; stop; exit 1; }
answer="$(npm run --silent query -- infra/checks/smoke.graphql)"
echo "$answer" | head -c 600
result=1
echo "$answer" | node -e '
  const answer = JSON.parse(require("fs").readFileSync(0, "utf8"));
  const year = answer.data?.reportingYear;
  const whole = answer.errors === undefined && year.lookedAfterAtEnd.value === 432 && year.reviewsInTime.met === 1005 && year.concerns.value === 66 && year.pepsInPlace.met === 261;
  process.exit(whole ? 0 : 1);' && result=0
stop
exit "$result"
