#!/bin/sh
# Node in this shell's place, so that signals reach it.
exec node --max-semi-space-size=32 "services/${NGHE_SERVICE}/dist/main.js" "$@"
