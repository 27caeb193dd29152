/**
 * What is put right in AFINN for posts about brands, and what it lacks. Scores as AFINN has them, −5 to 5.
 * Words that are requests, politeness or facts there ("please", "help", "want") carry no tone here.
 */
export const ENGLISH_TONE: Readonly<Record<string, string>> = {
  "3": `game changer, top notch, second to none, blown away, highly recommend, can't recommend enough, can't recommend it enough, can't recommend this enough, can't recommend them enough,
    couldn't be happier, could not be happier, couldn't be better, above and beyond, doesn't get better, doesn't get any better,
    does not get better, must have,
    well done, worth every penny, five stars, best ever, lifesaver, goated, a gem, love love, big fan`,
  "2": `can't wait, cannot wait, cant wait, no complaints, zero complaints, zero issues, can't complain,
    can't go wrong, can't get enough, can't say enough, worth it, on time, well made, on point, thumbs up,
    would recommend, will be back, hats off, kudos, props to, shout out, shoutout, seamless, smooth, reliable, on fleek,
    user friendly, hassle free, stress free, spot on, nailed it, good job, great job, thx, thnx, ty, tysm, dope, lit,
    yay, woohoo, delicious, yummy, tasty, comfy, crisp, responsive, upgraded, speedy, courteous, attentive, knowledgeable`,
  "1": `not bad, no problem, no worries, no issues, on sale, upgrade, prompt, affordable, sleek, decent, fine, solid, neat,
    lol, haha, hahaha, lmao, like, hope, hoping, fixed`,
  "0": `please, pls, plz, help, helping, want, wants, wanted, care, yes, yeah, united, united states, share, shares, sharing,
    shared, reach, reached, join, matter, no, not, number, number one, intense, big, natural, ability, grant, grants, fit,
    god, top, greater, rich, super, pretty, rather, credit, credits, fire, cut, cuts, no longer, mean, means, pay, hard, alone,
    block, blocks, charged, emergency, dear, hi, hey, safety, support, customer care, health care, interest, interests,
    legal, important, increase, increased, growth, growing, prepared, solution, solutions, clear, cleared, advantage,
    miss, missing, like to, like a, like the, looks like, look like, looked like, feel like, promised, feels like, seems like, sounds like,
    something like, things like, just like, stuff like, more like, kind of, kinda, not sure, how much, thank god, demand,
    leave, leaves, leaving, stop, wish, warm, warning system, fresh, free, trust, no doubt, no wonder, not only, why not, pay for, low`,
  "-1": `late, on hold, overpriced, expensive, pricey, slow, slower, outdated, buggy, glitchy, glitch, meh, so so, mediocre,
    overrated, no answer, no reply, no update, no updates, excuse, excuses, refund, reschedule, rebook, downgrade, hassle,
    inconvenience, inconvenient, unclear, still waiting, been waiting, hours later, wait time, wait times, get it together,
    confusing, lag, lags, laggy, crash, crashes, crashed, canceled, cancelled, cancellation, delays, delayed, delay, stranded,
    fees, sad, smh, ugh, ffs, seriously, lacking, wtf, missed, overcharge, damaged, broke, overbooked, oversold, shrinkflation`,
  "-2": `on hold for, hung up on, hang up, hung up, no one, no response, no help, no explanation, no communication, unhelpful,
    unresponsive, unacceptable, unprofessional, incompetent, disorganized, clueless, ripped off, rip off, ripoff, let down,
    letdown, fed up, sick of, tired of, had enough, lost my, lost luggage, lost bag, lost bags, sucks, suck, sucked, wasted,
    waste of, thanks for nothing, thank you for nothing, money back, can't recommend, cannot recommend, not trust, never trust, wish i never, can't trust, can't be trusted,
    can't rely on, charged me twice, charged twice, waste of time, waste of money, joke, a joke, what a joke, not cool, not okay, not ok, not happy, not worth,
    not recommend, not impressed, doesn't work, does not work, didn't work, won't work, not working, stopped working,
    never works, keeps crashing, broken, defective, unusable, useless, garbage, rude, nasty, filthy, stinks, misleading,
    false advertising, shady, sketchy, predatory, greedy, data breach, recall, lawsuit, sued, boycott, unreliable, unhappy,
    ridiculous, shameful, disgrace, get what you pay for, do better, facepalm, trash, fraud, poor, annoying, shitty, crappy`,
  "-3": `never again, zero stars, zero star, one star, 1 star, 0 stars, worst ever, the worst, worst, stay away, avoid at all costs, do not buy, don't buy, never buy, never fly,
    never flying, last time, total scam, scam, scammer, scammers, scammed, horrendous, atrocious, abysmal, appalling, despicable, inexcusable,
    nightmare, absolute joke, piece of crap, piece of shit, dumpster fire, go to hell, unsafe, disgusting, pathetic, screwed`,
};

export const ENGLISH_NEGATORS = `not, no, never, cannot, without, hardly, barely, scarcely, nobody, nothing, none, neither, nor, ain't, aint, dont, doesnt,
  didnt, isnt, wasnt, arent, werent, wont, cant, couldnt, wouldnt, shouldnt, hasnt, havent, hadnt, lack, lacks, lacked, no longer,
  far from, anything but, refuse to, refuses to, refused to, failed to, fails to, stop being, rarely, seldom`;

export const ENGLISH_STRONGER = `very, really, so, extremely, absolutely, totally, completely, incredibly, super, highly, truly, such, damn, fucking, freaking,
  insanely, utterly, quite, too, most, always, bloody, ridiculously, seriously, hella, beyond`;

export const ENGLISH_WEAKER = `slightly, somewhat, fairly, kinda, kind of, sort of, a bit, a little, barely, almost, occasionally, sometimes, partly`;
