/** What people write in English of what they like, 1 to 3. */
export const ENGLISH_PRAISE: Readonly<Record<string, string>> = {
  "3": `can't wait, cant wait, can not wait, cannot wait, couldn't wait, can't wait to see, can't wait for, can't hardly
    wait, can hardly wait, so excited, super excited, too excited, really excited, very excited, so pumped, so
    stoked, so hyped, pumped for, stoked for, hyped for, so happy, so proud, so proud of, love it, love this, love
    you, love you guys, love them, love him, love her, love my, love how, love that, loved it, loved this, loved
    every, absolutely love, absolutely loved, really love, i love, we love, in love with, fell in love, falling in
    love, obsessed, obsessed with, best day, best day ever, best night, best night ever, best thing, best thing
    ever, best show, best movie, best album, best song, best game, best friend, best friends, best part, best team,
    best player, best in the world, one of the best, the best, simply the best, best of luck, goat, the goat,
    greatest of all time, greatest ever, so good, so so good, too good, really good, very good, pretty good, damn
    good, so great, so cool, so beautiful, so cute, so sweet, so fun, so much fun, so much love, so amazing, so
    awesome, so perfect, so funny, so pretty, so thankful, so grateful, so blessed, so lucky, so nice, so nice to
    see, amazing, incredible, unbelievable, phenomenal, outstanding, brilliant, fantastic, fabulous, magnificent,
    spectacular, stunning, gorgeous, breathtaking, mind blowing, mindblowing, mind-blowing, jaw dropping, world
    class, world-class, first class, first rate, top class, top-notch, a+, ten out of ten, 10 out of 10, ten stars,
    5 stars, five star, 5 star, two thumbs up, flawless, impeccable, immaculate, exceptional, extraordinary, superb,
    sublime, masterpiece, work of art, legendary, a legend, legend, epic, killed it, killing it, crushed it,
    crushing it, nailing it, slayed, slay, slaying, slays, smashed it, aced it, rocked it, rocks, you rock, rocked,
    on fire, straight fire, is fire, is lit, so lit, was lit, is the bomb, the bomb, da bomb, the shit, is bae, bae,
    is life, is everything, gives me life, giving me life, made my day, make my day, makes my day, made my night,
    made my week, made my year, made me smile, makes me smile, makes me happy, makes me so happy, made me happy,
    cheered me up, dream come true, dreams come true, over the moon, on cloud nine, on top of the world, couldn't be
    more happy, could not be more happy, couldn't ask for more, couldn't ask for better, can't get any better,
    nothing better, nothing better than, nothing beats, can't beat, unbeatable, unmatched, unrivalled, in a league
    of, head and shoulders above, far better, way better, much better, so much better, best purchase, best decision,
    best choice, best money, life changing, life-changing, changed my life, saved my life, life saver, a lifesaver,
    a godsend, godsend, a blessing, exceeded my expectations, exceeded expectations, exceeds expectations, beyond
    expectations, blew me away, blew my mind, blown my mind, knocked it out of the park, hit it out of the park,
    hats off to, props, big ups, mad props, massive respect, much respect, huge respect, huge fan, big fan of,
    biggest fan, a fan of, number one fan, congrats, congratulations, congrats to, congratulations to, well
    deserved, bravo, hooray, hurray, yay, yayy, yaay, yess, yesss, woo hoo, woo, whoop, whoop whoop, woot, let's go,
    lets go, lets gooo, let's gooo, happy birthday, happy anniversary, happy new year, merry christmas, happy
    friday, happy holidays, tgif, thank goodness, thank you so much, thanks so much, thank u so much, many thanks,
    thanks a million, appreciate it, appreciate you, much appreciated, really appreciate, so appreciated, forever
    grateful, strongly recommend, definitely recommend, would highly recommend, can't recommend this highly enough,
    a must, must buy, must see, must watch, must read, must try, must-have, must-see, must-read, a winner, clear
    winner, winner winner, hands down the best, by far the best, easily the best, still the best, never disappoints,
    never disappoint, never fails to impress, never lets me down, never let me down, did not disappoint, didn't
    disappoint, doesn't disappoint, won't disappoint, won't be disappointed, not disappointed, wasn't disappointed,
    won't regret, won't regret it, no regrets, zero regrets, don't regret, worth the wait, worth the money, worth
    it, so worth it, totally worth it, well worth, well worth it, worth every cent, bang for the buck, great value,
    good value, great deal, good deal, a steal, bargain, steal of a deal, works like a charm, works perfectly, works
    great, works well, works beautifully, works flawlessly, runs great, runs smoothly, runs perfectly, fits
    perfectly, looks great, looks amazing, looks awesome, looks fantastic, looks good, looking good, looks
    beautiful, sounds great, sounds amazing, sounds good, sounds awesome, sounds fun, tastes great, tastes amazing,
    smells amazing, smells great, feels great, feels amazing, feels good, feeling good, feeling great, feeling
    blessed, feeling amazing, great time, good time, good times, great times, great day, great night, great job,
    great work, great show, great game, great movie, great weekend, great week, great news, good news, great to see,
    good to see, great to hear, good to hear, great stuff, good stuff, great service, good service, excellent
    service, amazing service, great customer service, great support, great experience, good experience, pleasant
    experience, wonderful experience, great food, great place, great app, great phone, great product, good product,
    great quality, high quality, top quality, good quality, built to last, like new, like a dream, easy to use, easy
    to set up, super easy, so easy, very easy, user-friendly, super fast, so fast, lightning fast, very fast, quick
    delivery, fast delivery, fast shipping, arrived early, arrived on time, ahead of schedule, right on time, very
    helpful, super helpful, so helpful, very friendly, super friendly, so friendly, so kind, very kind, very nice,
    super nice, went above and beyond, goes above and beyond, going above and beyond, big improvement, huge
    improvement, massive improvement`,
  "2": `looking forward, looking forward to, look forward, look forward to, looks forward to, looking so forward, really
    looking forward, excited, excited for, excited to, excited about, excitement, exciting, pumped, stoked, hyped,
    psyched, amped, thrilled, delighted, ecstatic, elated, overjoyed, chuffed, buzzing, buzzin, buzzing for, giddy,
    jazzed, keen, eager, ready for, so ready, so ready for, bring it on, let's do this, lets do this, here we go, we
    did it, we won, we win, they won, they win, he won, she won, i won, you won, just won, win win, big win, great
    win, huge win, what a win, won the, victory, victorious, undefeated, winning streak, champs, champion, top of
    the league, top of the table, what a goal, what a game, what a match, what a day, what a night, what a show,
    what a performance, what a player, what a save, what a shot, what a team, what a comeback, what a song, what a
    voice, what a guy, what a legend, clutch, beast, beast mode, a beast, baller, boss, like a boss, hero, my hero,
    heroes, queen, king, yas, yaas, yass, yasss, preach, amen, this is great, this is awesome, this is amazing, this
    is so cute, this is so good, this is beautiful, this is why i love, that was great, that was awesome, that was
    amazing, that was fun, that was so good, it was great, it was amazing, it was awesome, was amazing, was awesome,
    was great, was so good, was fantastic, was brilliant, was fun, was so fun, was incredible, is great, is awesome,
    is amazing, is so good, is brilliant, is beautiful, is perfect, is incredible, are amazing, are awesome, are
    great, are the best, has been great, had fun, had a blast, a blast, having a blast, having fun, have fun, having
    a great, having a good, had a great, had a good, had a lovely, had an amazing, had an awesome, enjoyed, enjoy,
    enjoying, enjoyable, really enjoyed, thoroughly enjoyed, loving, lovin, loving it, loving this, lovin it, luv,
    luv it, luv u, heart, hearts, adore, adores, adored, adorable, cute, cutie, sweet, sweetest, sweetheart,
    charming, lovely, beautiful, handsome, hot, sexy, pretty, classy, elegant, stylish, chic, cool, coolest, badass,
    dope, sick beat, rad, swag, on point, on fleek, goals, squad goals, relationship goals, vibes, good vibes,
    chill, chilling, chillin, relaxing, peaceful, cozy, comfy, comfortable, soothing, refreshing, refreshed, fresh
    start, delicious, yum, yummy, tasty, mouthwatering, scrumptious, to die for, finger licking, nom nom,
    perfection, perfect, perfectly, ideal, spot-on, bang on, impressive, impressed, very impressed, so impressed,
    really impressed, impresses, respect, respect to, kudos to, salute, shoutout to, shout out to, big shout out,
    props to, well played, well said, well deserved win, deserved, deserves it, you deserve, proud, proud of, proud
    to, proud moment, honored, honoured, honor, privilege, privileged, blessed, grateful, thankful, thanks, thanks
    for, thank you, thank u, thankyou, thx, ty, cheers, bless, bless you, god bless, praise, praise god, praise the
    lord, hallelujah, lucky, so lucky to, fortunate, glad, so glad, glad to, glad you, glad i, pleased, pleasure, my
    pleasure, smile, smiling, smiles, smiley, laugh, laughed so hard, laughing, lol love, hilarious, funniest,
    funny, comedy gold, gold, golden, comical, entertaining, fascinating, intriguing, interesting, captivating,
    inspiring, inspired, inspirational, motivating, motivated, uplifting, heartwarming, touching, moving speech,
    powerful, strong performance, talented, so talented, talent, gifted, genius, smart, clever, wise, intelligent,
    creative, innovative, original, unique, helpful, friendly, kind, kindness, generous, caring, thoughtful,
    considerate, polite, welcoming, warm welcome, hospitable, professional, honest, trustworthy, dependable, sturdy,
    durable, solid, robust, well built, well designed, sleek, gorgeous design, handy, convenient, useful, super
    useful, intuitive, simple to use, painless, effortless, frictionless, snappy, fast, faster, quick, quickly
    resolved, speedy, efficient, effective, flexible, versatile, secure, accurate, precise, crystal clear, vivid,
    vibrant, sharp, crisp, bright future, promising, improved, improving, improvement, much improved, better, better
    than ever, better than before, better than expected, getting better, gets better, upgrade, upgraded, step up,
    levelled up, leveled up, fixed it, problem solved, sorted, sorted it, all sorted, resolved, quickly fixed, got
    it working, working again, back up and running, finally working, finally got, finally here, it's here, it's
    finally here, it's finally, finally finished, finally done, finally friday, success, successful, succeed,
    achievement, accomplished, milestone, breakthrough, record breaking, record-breaking, award winning,
    award-winning, growth, soars, soared, surges, rallies, beats expectations, beat expectations, beats estimates,
    profits rise, profit jumps, recommend, recommended, recommending, recommend it, recommend this, recommend them,
    would buy again, will buy again, buy again, buying again, will order again, ordering again, coming back, will be
    going back, will return, can't stop, can't stop watching, can't stop listening, can't stop eating, can't put it
    down, can't stop laughing, on repeat, all day every day, addicted, addictive, hooked, favorite, favourite,
    favorites, favourites, fave, fav, my favorite, my favourite, new favorite, all time favorite, fan, fans of,
    support local, supporting, rooting for, go team, up the, come on you, let's go team, good luck, best wishes,
    hope you have a great, have a great day, have a great weekend, have a good day, have a nice day, have a
    wonderful, enjoy your, feel better, get well, welcome back, welcome home, welcome to the family, nice to meet,
    nice to see, nice one, nice work, nice job, nicely done, nice, nicest, nicer, neat, great, greatest, good,
    goodness me yes, awesome, awesomeness, wonderful, terrific, marvelous, marvellous, magical, magic moment,
    memorable, unforgettable, thrilling, exhilarating, sunshine, celebrate, celebrating, celebration, party time,
    party tonight, turn up, turnt, it's friday, friday feeling, long weekend, day off, finally the weekend, weekend
    vibes, road trip, vacation time, on holiday, freebie, for free, freebies, giveaway winner, discount, half price,
    saved me, saves me, saved us, save money, saves time, time saver, spared me, cheap and cheerful, good price,
    great price, fair price, reasonable price, reasonably priced, affordable, generous portions, refunded promptly,
    full refund no, replaced it free, no hassle, no fuss, no drama, no hidden fees, no wait, no queue, no waiting,
    not a single complaint, nothing to complain, nothing but good, nothing but praise, nothing but love, nothing but
    great, no complaint, no regrets at all, no lag, no bugs, never had a problem, never had an issue, no issue, no
    trouble, without a hitch, without any problems, without issue, without problems, not bad at all, not too bad,
    not half bad, not too shabby, not shabby, not terrible, can't fault, cannot fault, can't knock, hard to beat,
    can't hate, don't hate, doesn't suck, don't mind`,
  "1": `hope, hoping, hopeful, hopefully, wish you, fun, interested, interested in, curious, worth a try, worth trying,
    worth a look, worth a shot, worth checking, check it out, decent, okay, alright, all right, fine, fair enough,
    acceptable, satisfactory, adequate, good enough, does the job, gets the job done, does what it says, as
    advertised, as described, as expected, works, it works, working fine, works fine, holding up, holds up, still
    going strong, still going, still works, clean, tidy, fresh, warm, sunny, cheap, cheaper, discount code, sale, on
    offer, bonus, free, gift, gifts, win, wins, winner, won, winning, award, awards, prize, healthy, safe, calm,
    quiet, cosy, bright, lively, energetic, active, productive, organized, popular, famous, trending, premium,
    luxury, luxurious, modern, classic, vintage, iconic, authentic, genuine, legit, real deal, ready, prepared,
    confident, brave, courage, bold, determined, dedicated, passionate, loyal, committed, patient, gentle, tender,
    soft, smooth, steady, stable, balanced, support, supports, supportive, help, helped, helped me, helps, helping,
    thanks to, agree, agreed, approve, approved, approves, accept, accepted, welcome, invite, invited, join us,
    together, family, friends, friendship, reunited, peace, freedom, hug, hugs, kiss, kisses, xoxo, xx, xo, ha,
    haha, hehe, lol, lmao, rofl, lmfao, yes, yep, yup, yeah, ok, sure thing, no worries, easy, easier, clear,
    available again, back in stock, opening soon, launches, launch, new release, partnership, expands, expansion,
    hiring, growing, rises, boost, boosts, gains, gain`,
};
