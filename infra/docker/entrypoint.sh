#!/bin/sh
# Node in this shell's place, so that signals reach it.
exec node "services/${NGHE_SERVICE}/dist/main.js" "$@"
