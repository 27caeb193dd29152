"""VADER's compound scores: a line of JSON text in, a number out. Ends with 3 where vaderSentiment is not there."""

import json
import sys

try:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
except ImportError:
    sys.exit(3)

analyzer = SentimentIntensityAnalyzer()
for line in sys.stdin:
    print(analyzer.polarity_scores(json.loads(line))["compound"])
