/** English words by their role, phrases with spaces. Written for this project. */
export const ENGLISH_ROLES = {
  negator: `not, no, never, cannot, without, hardly, barely, scarcely, nobody, nothing, none, neither, nor, don't, doesn't, didn't,
    isn't, aren't, wasn't, weren't, won't, wouldn't, can't, couldn't, shouldn't, hasn't, haven't, hadn't, ain't, mustn't,
    needn't, no longer, far from, anything but, refuse to, refuses to, refused to, failed to, fails to, fail to, no one,
    rarely, seldom, lacks, lacking, lacked, stop being, less than, nowhere near, not even, not exactly, not at all, by no means, hardly ever`,
  opener: "and, because, since, or, plus, therefore, which",
  contrast: `but, however, yet, whereas, while, still, nevertheless, nonetheless, on the other hand, then again, instead,
    meanwhile, only thing is, shame about, pity about, except, except that, unfortunately, that said, having said that, conversely`,
  concession: `although, though, even though, despite, in spite of, even if, granted, regardless of, admittedly, notwithstanding, as much as`,
  supposition: "if, if only, i wish, unless, as long as, imagine if, what if, suppose",
  leftBetter: `better than, beats, beat, blows away, blow away, outperforms, outshines, outclasses, trumps, faster than, cheaper than, nicer than,
    tastier than, easier than, stronger than, superior to, way ahead of, miles ahead of, destroys, crushes, smokes,
    puts to shame, cleaner than, friendlier than, smoother than, runs rings around, quicker than,
    smarter than, sweeter than, kinder than, quieter than, leaves in the dust, head and shoulders above, a step up from, an upgrade from, upgrade over,
    wins over, won over, improvement on, improvement over, light years ahead of, a cut above, more reliable than, so much better than`,
  rightBetter: `worse than, no match for, can't compete with, can't compare to, cannot compare to, doesn't compare to, pales next to, pales in comparison to,
    slower than, pricier than, dearer than, uglier than, inferior to, not as good as, nowhere near as good as, isn't as good as,
    not a patch on, loses to, lost to, lags behind, falls short of, a step down from, a downgrade from, downgrade from, can't hold a candle to,
    weaker than, more expensive than, noisier than, louder than, ruder than, buggier than, doesn't hold a candle to, nothing on, got nothing on, has nothing on, should have gone with, should've gone with,
    wish i had gone with, less reliable than`,
  more: "than",
  alike:
    "same as, as good as, just as good as, on par with, as bad as, just as bad as, no different from, no better than, equal to, neck and neck with",
  particle: "please, pls, guys, folks, anyone, lol, mate, sir, team",
  idiom: `not only, no doubt, no wonder, no problem, no worries, not just, no matter, not to mention, why not, whether or not, or not, no idea,
    other than, rather than, more than, less than ideal, all over, nothing but,
    can't wait, cannot wait, can't help but, couldn't agree more, no brainer, better than ever, better than expected, better than i expected,
    still waiting, while ago, a while, for a while, worth my while, while back, so far, so much, so good, so many, so well, so bad, so that,
    behind the, behind my, left behind, no offense, no offence, last but not least, all but, who knows, number one, couldn't be happier,
    couldn't be better, could not be happier, not bad, since when`,
} as const;

/** Those that are looked for in Vietnamese texts too. */
export const ENGLISH_AMONG_VIETNAMESE = {
  negator: "not, never, don't, doesn't, didn't, isn't, can't, won't, no more",
  contrast: "but, however",
  concession: "although, though",
  leftBetter: "better than",
  rightBetter: "worse than",
  idiom: "no problem, why not",
} as const;
