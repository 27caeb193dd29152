/**
 * Posts in languages that are neither Vietnamese nor English, in Latin letters, written for this project: the model
 * learns from them what it does not read. Posts are parted by bars.
 */
export const OTHER_TEXTS: Readonly<Record<string, string>> = {
  es: `gracias por nada, muy mal servicio | el pedido llegó tarde y la caja estaba rota |
    me encanta esta tienda, siempre tienen buenas ofertas | alguien sabe a qué hora abren hoy? |
    no funciona la aplicación desde ayer, qué vergüenza | la comida estaba muy rica y el camarero fue amable |
    llevo tres semanas esperando el reembolso y nadie contesta | muy buena calidad por el precio, lo recomiendo |
    hola, cuánto cuesta el envío a Sevilla? | qué bonito el hotel pero la habitación era pequeña |
    mi teléfono se calienta mucho cuando juego | nunca más vuelvo a comprar aquí |
    jajaja no puedo creer lo que pasó | buenos días a todos, feliz semana | el vuelo salió con dos horas de retraso`,
  pt: `não recebi o meu pedido até agora, que absurdo | o atendimento foi ótimo, muito obrigado |
    alguém sabe se a loja abre no domingo? | produto chegou quebrado e ninguém responde |
    adorei o celular, a câmera é muito boa | péssimo serviço, nunca mais compro aqui |
    qual é o preço da entrega para Lisboa? | a comida estava fria e demorou demais |
    o aplicativo trava toda hora depois da atualização | bom dia pessoal, tudo bem com vocês? |
    gostei muito mas achei caro | o voo atrasou e ficamos sem informação | kkkk que engraçado isso`,
  fr: `merci pour tout, c'est très bien | ma commande n'est toujours pas arrivée |
    le service client ne répond jamais au téléphone | j'adore ce restaurant, les plats sont excellents |
    est-ce que quelqu'un sait combien ça coûte ? | la batterie se vide trop vite, je suis déçu |
    livraison rapide et produit conforme, je recommande | plus jamais je ne commande ici |
    l'hôtel était propre mais le petit déjeuner cher | bonne journée à tous |
    mon vol a été annulé sans aucune explication | c'est nul, l'application plante tout le temps |
    trop belle cette voiture, je la veux`,
  de: `das ist nicht gut | mein Paket ist immer noch nicht da | sehr guter Service, gerne wieder |
    weiß jemand, wann der Laden heute öffnet? | die App stürzt ständig ab seit dem Update |
    ich bin wirklich enttäuscht von der Qualität | schnelle Lieferung und alles gut verpackt |
    nie wieder kaufe ich hier ein | das Essen war lecker und die Bedienung nett |
    wie viel kostet der Versand nach Wien? | der Flug hatte drei Stunden Verspätung |
    guten Morgen zusammen, schönen Tag euch | der Akku hält leider nicht lange`,
  it: `il pacco non è ancora arrivato | ottimo servizio, lo consiglio a tutti |
    qualcuno sa quanto costa la spedizione? | sono molto deluso dalla qualità di questo telefono |
    il cibo era buono ma abbiamo aspettato troppo | non compro mai più in questo negozio |
    che bella questa macchina, mi piace tantissimo | l'app si blocca sempre dopo l'aggiornamento |
    buongiorno a tutti, come state? | volo cancellato senza nessuna spiegazione |
    grazie mille per la pazienza e la gentilezza | prezzo alto ma vale la pena`,
  nl: `mijn bestelling is nog steeds niet aangekomen | heel goede service, dank je wel |
    weet iemand hoe laat de winkel vandaag open gaat? | de app werkt niet meer na de update |
    ik ben erg teleurgesteld over de kwaliteit | lekker gegeten en het personeel was vriendelijk |
    nooit meer bestel ik hier iets | hoeveel kost het om dit te versturen? | de vlucht had twee uur vertraging |
    goedemorgen allemaal, fijne dag | wat een mooie auto, die wil ik ook | de batterij is veel te snel leeg`,
  id: `terima kasih banyak untuk semua | barangnya belum sampai padahal sudah seminggu |
    pelayanannya bagus banget, puas deh | ada yang tahu harganya berapa? |
    aplikasinya error terus habis update, kesel | makanannya enak tapi antri lama |
    jangan beli di toko ini, penipu | hpnya cepat panas kalau dipakai main game |
    pengiriman cepat dan sesuai pesanan | selamat pagi semuanya, semoga sehat selalu |
    gak bisa login dari kemarin, tolong dibantu dong | mahal sih tapi kualitasnya oke |
    pesawatnya delay tiga jam tanpa kabar | aku suka banget sama warnanya`,
  ms: `barang saya masih belum sampai lagi | servis terbaik, terima kasih kakak |
    berapa harga untuk hantar ke Sabah? | jangan beli kat sini, kena tipu | makanan sedap tapi lambat sangat |
    telefon ni cepat panas bila main game | macam mana nak tukar alamat? | puas hati dengan kualiti, boleh beli lagi`,
  tl: `ang tagal dumating ng order ko | salamat po sa mabilis na delivery | magkano po ang presyo nito? |
    hindi na ako bibili dito, sayang ang pera | ang ganda ng kulay, gusto ko talaga |
    bakit hindi gumagana ang app nila? | masarap ang pagkain pero mahal | wala pa rin sumasagot sa tawag ko |
    sobrang bait ng mga tauhan nila | sana all may bagong cellphone`,
  sv: `mitt paket har fortfarande inte kommit | väldigt bra service, tack så mycket |
    vet någon vad det kostar att skicka? | appen kraschar hela tiden efter uppdateringen |
    maten var god men det tog för lång tid | jag handlar aldrig här igen | flyget var tre timmar försenat |
    vilken fin bil, den vill jag ha`,
  pl: `moja paczka jeszcze nie dotarła | bardzo dobra obsługa, polecam wszystkim |
    czy ktoś wie ile kosztuje wysyłka? | aplikacja ciągle się zawiesza po aktualizacji |
    jedzenie było smaczne ale drogie | nigdy więcej tutaj nie kupię | lot był opóźniony o trzy godziny |
    dzień dobry wszystkim, miłego dnia | telefon szybko się rozładowuje`,
  tr: `siparişim hala gelmedi, çok kötü | hizmet çok iyiydi, teşekkür ederim | fiyatı ne kadar bilen var mı? |
    uygulama sürekli çöküyor, rezalet | yemekler lezzetliydi ama pahalı | bir daha buradan asla almam |
    uçak üç saat rötar yaptı | herkese günaydın, iyi günler | telefon çok çabuk ısınıyor | bu araba çok güzel`,
  ro: `comanda mea nu a ajuns nici acum | servicii foarte bune, recomand tuturor | știe cineva cât costă livrarea? |
    aplicația se blochează mereu după actualizare | mâncarea a fost bună dar scumpă |
    nu mai cumpăr niciodată de aici`,
  cs: `moje zásilka ještě nedorazila | výborné služby, všem doporučuji | neví někdo kolik stojí doprava? |
    aplikace pořád padá po aktualizaci | jídlo bylo dobré ale drahé | už tady nikdy nic nekoupím`,
  fi: `pakettini ei ole vieläkään tullut | todella hyvä palvelu, kiitos paljon | tietääkö joku paljonko tämä maksaa? |
    sovellus kaatuu koko ajan päivityksen jälkeen | ruoka oli hyvää mutta kallista`,
  hu: `még mindig nem érkezett meg a csomagom | nagyon jó kiszolgálás, köszönöm szépen |
    tudja valaki mennyibe kerül a szállítás? | az alkalmazás folyton lefagy a frissítés óta |
    az étel finom volt de drága`,
  da: `min pakke er stadig ikke kommet | rigtig god service, mange tak | er der nogen der ved hvad det koster? |
    appen går ned hele tiden efter opdateringen | maden var god men dyr`,
};
