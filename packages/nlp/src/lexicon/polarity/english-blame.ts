/** What people write in English of what they do not like, −1 to −2. */
export const ENGLISH_BLAME: Readonly<Record<string, string>> = {
  "-1": `meh, mediocre, lackluster, lacklustre, underwhelming, underwhelmed, bland, boring, bored, dull, tedious, tired,
    so tired, exhausted, sleepy, hungover, sore, sick, feeling sick, feel sick, cold, freezing, rain, rainy, raining
    again, stuck, stuck in, stuck at, stuck on, traffic, stuck in traffic, late, late again, running late, so late,
    delay, delays, delayed, postponed, behind schedule, waiting, still waiting, been waiting, waited, waiting for
    hours, long wait, long line, long lines, long queue, queue, queues, slow, so slow, too slow, very slow, slowly,
    slower, laggy, lagging, loading forever, takes forever, took forever, taking forever, forever to, buffering,
    freezing up, freezes, froze, glitch, glitchy, bug, bugs, buggy, error, errors, crash, crashes, crashed,
    crashing, down again, is down, site down, server down, servers down, offline, outage, unavailable, out of stock,
    sold out, no signal, no service, no internet, no wifi, no connection, dropped call, drops calls, disconnected,
    dead battery, battery dies, battery drain, drains, overheats, overheating, too hot, too cold, too loud, too
    quiet, too small, too big, too expensive, too much, too many, too long, too late, too bad, too hard, too dark,
    too salty, too sweet, expensive, pricey, overpriced, costly, extra charge, extra fees, hidden fees, fee, fees,
    charged, price hike, price increase, prices up, hike, cheaply made, cheap plastic, feels cheap, looks cheap,
    flimsy, fragile, thin, worn, worn out, faded, scratched, dented, cracked, chipped, stained, leaking, leaks,
    leaky, stiff, clunky, bulky, heavy, awkward, ugly, outdated, dated, old fashioned, out of date, confusing,
    confused, complicated, unclear, vague, messy, cluttered, noisy, loud, crowded, cramped, packed, stale, soggy,
    greasy, cold food, undercooked, overcooked, burnt, dry, bitter, watery, tasteless, flavorless, flavourless,
    wrong, wrong order, wrong size, wrong item, missing, missing item, incomplete, forgot, forgotten, lost,
    misplaced, cancelled, canceled, cancel, cancelling, unsubscribe, unsubscribed, uninstalled, uninstalling,
    uninstall, deleted the app, deleting, switching to, switched to, switching from, leaving, quit, quitting, done
    with, so done, over it, i'm over, sick and tired, moving on, returned it, returning it, return it, sent it back,
    sending it back, refund, want a refund, need a refund, wish, wish i, wish i could, wish they, wish it, i wish,
    if only, should have, should've, shoulda, could have been, would have been nice, could be better, could do
    better, needs work, needs improvement, needs to improve, need to improve, needs fixing, please fix, fix this,
    fix it, fix your, get it together, get your act together, do something, when will you, when are you going to,
    how hard is it, how hard can it be, how long do i, still no, still not, still haven't, still hasn't, still
    don't, still can't, still doesn't, yet to, no sign of, never came, never arrived, never showed, never got, never
    received, never heard back, didn't come, didn't arrive, didn't show, hasn't arrived, hasn't come, haven't
    received, haven't heard, not received, not arrived, not here yet, don't have time, can't find, can't get, can't
    log in, can't login, can't access, can't connect, can't open, can't use, can't watch, can't sleep, can't go,
    can't make it, can't afford, can't believe, can't even, can't deal, can't handle, can not, couldn't, couldn't
    get, couldn't find, won't load, won't open, won't start, won't connect, won't let me, won't turn on, wouldn't,
    wouldn't recommend, would not recommend, doesn't, doesn't even, doesn't fit, doesn't make sense, makes no sense,
    don't get it, don't like, don't want, don't want to, don't care, don't need, don't bother, didn't like, didn't
    enjoy, didn't help, didn't even, not a fan, not a fan of, not the best, not the same, not that great, not that
    good, not so great, not so good, not so much, not great, not good, not very good, not nice, not fun, not funny,
    not fair, not helpful, not interested, not convinced, not excited, not ideal, not enough, not what i, not as
    good, not as expected, not as described, not as advertised, nothing new, nothing works, isn't good, isn't great,
    isn't working, isn't worth, wasn't good, wasn't great, aren't working, less than ideal, less than impressed,
    worse, worse than, gets worse, getting worse, going downhill, gone downhill, went downhill, declining, decline,
    drop in, drops, falls, fell, slump, slumps, slips, loses, lose, losing, lost to, lost the, loss, losses, defeat,
    defeated, knocked out, eliminated, injury, injured, out for the season, suspended, banned, fined, fined for,
    benched, booed, own goal, blew it, choke, choked, choking, miss, miss you, miss my, missing you, missed, i miss,
    sad, sadly, sad to, sad that, upset, crying, cry, cried, tears, lonely, alone, heartbroken, heartbreaking,
    depressing, depressed, unfortunate, unfortunately, sorry, so sorry, sorry to hear, sorry for, regret, regrets,
    regretting, guilty, ashamed, embarrassed, embarrassing, awkward silence, worried, worry, worrying, nervous,
    anxious, anxiety, scared, scary, afraid, fear, panic, stress, stressed, stressful, stressing, pressure,
    struggle, struggling, struggles, problem, problems, issue, issues, trouble, difficult, difficulty, hassle, pain,
    painful, hurts, hurt, headache, headaches, ache, bad, bad day, bad news, bad idea, bad luck, bad experience, bad
    service, bad day at, rough day, rough, tough day, long day, monday again, mondays, ugh monday, hate mondays,
    homework, exam stress, have to work, back to work, early shift, no sleep, bills, broke, so broke, poor, unpaid,
    laid off, layoffs, fired, unemployed, debt, sigh, smh, ugh, ughh, argh, grr, grrr, bleh, blah, eh, oh no, nooo,
    noooo, noo, uh oh, damn, dammit, damn it, crap, jeez, ffs, wtf, omfg why, why is, why are, why does, why do, why
    did, why would, why can't, why won't, why isn't, why don't, why didn't, what happened to, what's wrong with,
    whats wrong with, what is wrong with, who thought, what's the point, whats the point, pointless, no point,
    unnecessary, waste, wasted, wasting, ignored, ignoring, ignores, no reply yet, no answer, left me, left us, let
    me down, lets me down, letting down, let us down, doubt, doubtful, skeptical, sceptical, suspicious,
    questionable, weird, strange, odd, creepy, sketchy, cringe, cringey, cringy, corny, cheesy, basic, lame, weak,
    weak sauce, flop, flopped, fail, fails, failed, failing, failure, fell short, falls short, lacks, lacking, lack
    of, limited, restricted, biased, unfair, controversy, controversial, accused, allegations, alleged,
    investigation, scandal, lawsuit, sues, protest, protests, strike, riot, violence, attack, attacks, attacked,
    bomb, bombing, shooting, shot dead, killed, dead, dies, died, death, murder, murdered, arrested, jail, prison,
    sentenced, crime, criminal, war, terror, terrorist, terrorists, terrorism, isis, crisis, disaster, emergency,
    accident, collision, flood, fire breaks out, earthquake, hurricane, victims, refugees, racist, racism, sexist,
    bigot, bigots, hypocrite, hypocrites, hypocrisy, corrupt, corruption, liar, liars, lie, lies, lied, lying,
    cheat, cheater, cheaters, cheating, steal, stole, stolen, robbed`,
  "-2": `hate, hated, hates, hating, hate it, hate this, hate that, hate when, hate how, hate you, i hate, really hate,
    absolutely hate, can't stand, cannot stand, cant stand, couldn't stand, despise, loathe, detest, dislike,
    disliked, annoying, annoyed, annoys, so annoying, so annoyed, irritating, irritated, frustrating, frustrated, so
    frustrating, frustration, infuriating, infuriated, maddening, angry, anger, mad at, furious, pissed, pissed off,
    pisses me off, piss off, pissing me off, fuming, livid, outraged, outrage, outrageous, enraged, disgusted,
    disgusting, gross, nasty, vile, revolting, sickening, makes me sick, made me sick, vomit, puke, barf, ew, eww,
    ewww, yuck, yucky, inedible, food poisoning, moldy, mouldy, rotten, spoiled, expired, hair in my, bug in my,
    cockroach, rats, filthy, dirty, stinky, reeks, smelly, stinks, unsanitary, unhygienic, terrible, terribly,
    awful, horrible, horrid, dreadful, dire, lousy, crappy, shitty, bullshit, bs, bull, crap service, sucks, sucked,
    suck, suckish, sucky, this sucks, that sucks, you suck, it sucks, really sucks, blows, bites, trash, rubbish,
    garbage, junk, worthless, useless, hopeless, unusable, unplayable, unwatchable, unreadable, unbearable,
    unacceptable, inexcusable, ridiculous, absurd, ludicrous, laughable, farce, shambles, a mess, hot mess, such a
    mess, what a mess, total mess, complete mess, chaos, chaotic, fiasco, debacle, train wreck, trainwreck, dumpster
    fire, clusterfuck, shitshow, shit show, joke of a, bad joke, sick joke, what a joke, is a joke, are a joke, an
    absolute joke, clown, clowns, clown show, amateur, amateurs, amateurish, incompetent, incompetence, inept,
    clueless, stupid, stupidity, so stupid, dumb, dumber, dumbest, idiot, idiots, idiotic, moron, morons, moronic,
    fool, fools, foolish, imbecile, ignorant, ignorance, arrogant, arrogance, rude, so rude, very rude,
    disrespectful, disrespect, disrespected, condescending, patronizing, hostile, aggressive, mean, bully, bullies,
    bullying, selfish, greedy, greed, heartless, cruel, evil, wicked, toxic, pathetic, loser, losers, coward,
    cowards, disgrace, disgraceful, shame, shame on, shame on you, shameful, shameless, embarrassment, an
    embarrassment, disappointed, disappointing, disappointment, so disappointed, very disappointed, really
    disappointed, extremely disappointed, what a disappointment, let down, letdown, big let down, massive let down,
    waste of money, waste of time, waste of space, total waste, complete waste, complete and utter, don't waste, do
    not waste, don't waste your, wasted my, lost my money, lost all my, lost a customer, you lost, lost my business,
    losing customers, lost customer, never buying, never using, never ordering, never coming back, never going back,
    never going again, never flying again, never shopping, won't be back, will not be back, won't be returning, not
    coming back, not going back, won't buy again, will not buy again, never buy again, taking my business elsewhere,
    taking my business, switching banks, switching providers, avoid, avoid this, avoid them, steer clear, stay far
    away, beware, be warned, buyer beware, warning to, don't ever, do not ever, do not use, don't use, do not trust,
    don't trust, can't trust, do not recommend, don't recommend, wouldn't wish, regret buying, regretted buying,
    biggest mistake, huge mistake, big mistake, ripoff, rip off, ripped off, robbery, daylight robbery, robbing,
    extortion, extortionate, price gouging, gouging, scammy, con, conned, conned me, fraud, fraudulent,
    fraudulently, fake, fakes, counterfeit, knock off, knockoff, bait and switch, misled, misleading, deceptive,
    deceived, dishonest, shady, crooks, crook, thieves, thief, stole my, stolen my, stealing, hacked, breach,
    leaked, data leak, spyware, malware, broken, broke down, broke after, breaks, fell apart, falls apart, falling
    apart, defective, faulty, damaged, destroyed, ruined, ruins, ruin, ruining, ruined my, messed up, screwed up,
    screws up, screwed me, screwed, fucked, fucked up, fuck up, fuck this, fuck you, fuck off, fuck that, fuck them,
    fml, fuck my life, my life sucks, kill me, kill myself, want to die, wanna die, i'm dying inside, worst, worst
    day, worst service, worst experience, worst customer service, worst company, worst airline, worst app, worst
    food, worst phone, worst thing, worst part, the absolute worst, poor service, poor quality, poor customer
    service, poor experience, poorly, poorly made, poorly designed, low quality, bad quality, terrible service,
    horrible service, awful service, terrible experience, horrible experience, terrible customer service, horrible
    customer service, zero help, no help at all, zero support, no support, no respect, no apology, no refund,
    refused to refund, refuse to refund, refused, refuses, denied, rejected, blocked me, hung up on me, hangs up, on
    hold, hold for, on hold for, transferred, passed around, ghosted, stood up, abandoned, stranded, dumped, kicked
    out, kicked off, charged twice, double charged, overcharged, overcharging, wrongly charged, took my money, taken
    my money, stole money, keeps crashing, keeps freezing, keeps dropping, keeps failing, keeps stopping, constantly
    crashing, always crashing, always late, always down, always broken, never on time, never works, never again, not
    again, stopped working, quit working, doesn't work, does not work, didn't work, don't work, won't work, not
    working, no longer works, barely works, barely working, hardly works, bricked, died on me, died after, dead on
    arrival, fell off, burnt out, exploded, caught fire, dangerous, unsafe, hazard, hazardous, deadly, harmful,
    poisoned, killing me, nightmare, a nightmare, hell, living hell, horror, horrific, horrifying, terrifying,
    tragic, tragedy, devastated, devastating, miserable, misery, gutted, crushed, bummed, bummer, painful to watch,
    unwell, suffering, suffer, suffered, hurting, abuse, abused, abusive, harass, harassment, harassed, insult,
    insulting, insulted, offensive, offended, overrated, most overrated, boycott, boycotting, cancel culture,
    crybaby, whining, whiny, whine, complaining, complain, complaint, complaints, bitch, bitches, bitching, asshole,
    assholes, dick, dickhead, bastard, bastards, scum, scumbag, prick, wanker, twat, jerk, douche, douchebag, cunt,
    slut, hoe, punk ass, piece of garbage, piece of trash, pos, goddamn, god damn it`,
};
