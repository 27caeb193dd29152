/** English phrases that say nothing of either kind, and hide the words in them: names, greetings, questions. */
export const ENGLISH_PLAIN: Readonly<Record<string, string>> = {
  "0": `star wars, game of thrones, walking dead, the walking dead, grateful dead, the grateful dead, bad blood,
    breaking bad, black friday, good friday, good morning, good night, good evening, goodnight, good afternoon, good
    day, mad men, mad max, big bang theory, modern family, american horror story, pretty little liars, how i met
    your mother, happy hour, happy meal, supreme court, champions league, world war, civil war, cold war, war on,
    white house, free agent, free agency, free kick, free throw, dead line, deadline, dead end, red dead, call of
    duty, left 4 dead, death star, death penalty, death valley, critical role, fight club, fight night, foo
    fighters, ufc fight, killer whale, killers, the killers, kill bill, suicide squad, scream queens, evil dead,
    resident evil, dirty dancing, hunger games, the hunger games, hungry games, lost in translation, sick leave,
    sick day, bomb squad, miss usa, miss universe, miss america, miss world, ms, planned parenthood, pro life, prime
    minister, super bowl, superbowl, super eagles, super saturday, super mario, super junior, super league, super
    cup, win tickets, win tickets to, chance to win, enter to win, could win, to win a, win a, win an, win one, want
    to win, win over, win or lose, win or loss, award show, mtv awards, music awards, academy awards, grammy awards,
    emmy awards, music award, tony awards, golden globe, golden globes, golden gate, golden state, gold coast, gold
    medalist, silver, fair trade, world fair, state fair, science fair, job fair, fan page, fan club, sports fan,
    fans, ice cream, ice cube, hot dog, hot dogs, hot water, hot air balloon, cool down, smart phone, smartphone,
    smart tv, smart watch, smartwatch, fast food, breakfast, easy jet, easyjet, southwest, best buy, bestbuy, best
    western, best man, best before, best regards, kind regards, kind of a, what kind, what kind of, all kinds, some
    kind, of a kind, sort of, nice france, paris, love island, love actually, i heart radio, iheartradio, love
    story, lovers rock, beauty and the beast, natural gas, natural history, share price, stock market, interest
    rate, interest rates, trust fund, care home, health care, healthcare, medicare, obamacare, credit card, credit
    cards, credit score, debit card, gift card, gift cards, customer service, customer support, tech support, help
    desk, support team, cancer research, breast cancer, cancer awareness, heart attack, heart rate, heart disease,
    lost and found, cut off, cut the, hard drive, hard disk, hard rock, hard copy, work hard, hard work, hard at
    work, strong wind, low cost, low key, lowkey, alarm clock, fire department, fire station, fire tv, kindle fire,
    firefox, fire emblem, wildfire, gun control, police, crime scene, crime drama, true crime, war room, sin city,
    city of sin, vice president, vice, chronic, no one, no idea, no matter, no longer, no doubt about, nothing like,
    nothing like a, nothing else, why not, not only, not just, not yet, if not, whether or not, or not, or no,
    better call saul, better together, you better, had better, better be, better late, i'd better, better hurry,
    might as well, may as well, as well as, as well, well then, oh well, well i, well it's, like this, like that,
    like it or not, looks like, feel like, feels like, felt like, something like, anything like, i'm like, was like,
    is like, be like, just like, would like, would like to, i'd like, i'd like to, if you like, what's it like, like
    to know, like a, like the, like my, like an, like i, like when, how do i, how do you, how can i, how do, what
    time, where can i, does anyone know, anyone know, anybody know, does anyone, do you know, any idea, any
    recommendations, any suggestions, can someone, can anyone, can you, could you, is there a way, is there any, is
    it worth, is it good, is it any good, any good, how much, how much is, how long does, which is better, what's
    better, is it better, is it safe, is it true, should i, should i get, should i buy, thoughts on, opinions on,
    please help, pls help, please rt, please retweet, please follow, please dm, please check, please contact, pls,
    please, thanks in advance, share with, shares in, share your, breaking, breaking news, according to, announces,
    announced, reports, reportedly, to launch, set to launch, will launch, unveils, update on, live updates, watch
    live, tune in, tickets for, tickets on sale, on sale now, pre order, preorder, pre-order, out now, coming soon,
    available now, sign up, dm me, follow me, follow back, via, photo, video, new post, blog post, check out my,
    check out our, check out the, chance of, chance of rain, partly cloudy, dead sea, toy story, passed out, pass
    out, passing, gas pass, pay attention, paid partnership, tax free, carefree, gluten free, dairy free, sugar
    free, free state, toll free, hands free, wireless, unlimited, crazy rich, mean girls, the mean, mean time, i
    mean, you mean, what does it mean, mean that, means that, by any means, average, meh not bad, so so, so-so,
    neither good nor bad, nothing special, nothing fancy, neutral, no opinion, not sure if, not sure how, not sure
    what, not sure about, undecided, on the fence, it depends, depends, remains to be seen, time will tell, who
    knows, we'll see, wait and see`,
};
