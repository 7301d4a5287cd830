"""English words as they are spelled by ear, along the coast (Kriol, Creole) and by those who learned it by hearing.

The word first, then how it is written: one spelling stands for all that sound like it (`nlu.writing.by_ear.key`). The
sidecar (Python 3.10) imports this too: standard library only.
"""

from nlu.writing.folding import listed


def _table(lines: str) -> "dict[str, tuple[str, ...]]":
    table: dict[str, tuple[str, ...]] = {}
    for pair in " ".join(lines.split()).split(";"):
        meant, written = pair.split(":", 1)
        word = meant.strip().replace("_", " ")
        table[word] = table.get(word, ()) + tuple(written.split())
    return table


#: Nobody writes these in plain English, nor in Spanish: one of them says how the message is to be read.
MARKERS = listed(
    """
    fi fu weh wahn waahn waan wahnt pahn eena inna ina deh seh haffi haffu hafu tek mek memba rememba rimain nuh
    nuff gyal gial gyul dehn unu laas evri neva cyaan cyan kyaahn kaahn kyan kohn gaan gahn pikni pickney pikny wid
    widout tideh tudeh tumara tumaro yestudeh yestideh yestidey yessideh mawnin maanin mawning moni ahn sonting
    sumting someting notn nutn dis dat dem dehmselves tousan tausan tausen tauzan tousand hunjrid honjrid hunjred
    honjred hunjed jondred hondred jandred lilly bwai bway modda mada fada bredda brada sista dauta dawta staat neks
    bifoa befoa afta lata ova undastan figet fahget nok hala owt dong gwine gwain gwan guan gonna kuda wuda shuda da
    di ting tink tree tri paas haaf haf pahtna rait rong nait taim laik ai aiwan jau guat mai yu wi tu uan seiv sayv
    seivin sievinz sayvinz seivings becos bicos bikaaz kaa cah sen gud tenkiu tenks tanks ih shi enibadi nobadi
    somebadi everibadi hau wai wat wen wea weer wich luk fain yaa yeh yah fahn fram aal ahl juss jos jus wuk wok wan
    dollas dallas dalla kuking remaind seev seevin siksti aftanun laidi fraidei mandei sandei saterdei yesterdei
    tausend kichin masheen haus hows reimain teeng somtin samting nutten nutting chekin chikin skool skul eit fiftin
    sikstin ebri ebery sandey mondey fraidey wensdey tursdey satdeh sundeh mondeh wik wiks mont monts bifor oder
    receeb receib pleis afternun bruder moder guant guont guer guen guich guit guil guish guas guai guik guiks guork
    guarn guorn guashin guachin jav jaus jed jit jits jasban jasben josban jelp jelou jospital plis seib seivd seibd
    ken rimaind mesach mesaches abaut acaunt espik escul estop deis yanuari mons seiving nirest tenk
    """
)
#: Spanish has these as well, or the thumb makes them: alone they say nothing.
FAINT = listed(
    """
    pon di da mi wan tu yu wi ih sen dem dis dat tree tri ai yaa yah ting ping op bai dolar outta owta coulda
    woulda gonna
    """
)
#: Small words of Spanish: where they are many, the message is not English by ear.
SPANISH = listed(
    """
    que el la los las por para pa con lo le su sus es y q del al mis tu una ya no se como pero muy hoy ayer
    """
)

BY_EAR = _table(
    """
    i: ah ai; you: yu yuh; we: wi; they: dehn dey; he: ih ji; his: jis; she: shi; your: yer; them: dem; our: owa;
    my: mai; this: dis dees; that: dat dah; these: deez; those: doze; there: dehr dea dere; the: di; with: wid wit;
    and: ahn an; in: eena inna ina een; on: pahn pan pon; from: fahn fram frahn; out: owt outa; out of: outta owta;
    down: dong dahn; of: ov; off: aaf; nearest: neeris; code: kode; neighbour: neyba; tired: tyad tayad; sewing:
    sowin; ticket: tikit; market: mawkit; break: bruk; fence: fens; as: az; clock: aklak clack; somebody: smaddy
    somebadi smadi sumbady; machine: masheen mashin; type: taip; hate: hayt; head: hed; floor: flo; paper: paypa
    peipa; wear: wayr; up: op; over: ova; under: anda; before: bifoa befoa bifor; after: afta aafta; between:
    bitwin; without: widout; about: bout; where: wea weer; when: wen; what: wat guat wah wuh; who: hoo; why: wai;
    how: hau jau; which: wich; because: bikaaz bicos; if: ef; but: bot bat; not: nuh noh; cannot: cyaan cyan kyaahn
    kaahn kyan cant; do not: doan duon dohn; never: neva nevah; always: aalwiez alweiz; maybe: mebi maybi; only:
    ongli onli; again: agen; now: nou; then: den; still: stil; just: juss jos; more: moh moor; much: moch mach;
    many: meni; little: lee lilly lickle likl lil; all: aal ahl; every: evri evry ebri ebery; everybody: everibadi
    evrybady; nobody: nobadi; anybody: enibadi; something: sonting sumting someting somtin sumn samting; nothing:
    notn nutn nutten nuttin nutting; thing: ting teeng; things: tings tingz; think: tink; one: uan; two: tuu chuu;
    three: tree tri; four: foa fo; five: faiv; six: siks sics; seven: sevn; eight: ayt eit; nine: nain; ten: tenn;
    eleven: ilevn; twelve: twelv; fifteen: fiftin; sixteen: sikstin; seventeen: sebentin; eighteen: eitin; nineteen:
    naintin; twenty: twenti tuenti; thirty: terti turti; forty: foati; fifty: fifti; sixty: siksti sixti; seventy:
    sevnti; eighty: ayti eiti; ninety: nainti; hundred: hunjrid honjrid hunjred honjred hunjed jondred hondred
    jandred handred hunnid; thousand: tousan tausan tausen tauzan tousand; half: haaf haf; dollar: dalla dolar
    dollah; dollars: dallaz dallas dollas; quetzales: kets ketsal; money: moni mony muni; cash: kash; pay: pey pei;
    paid: peid; payday: peyday peideh; bank: baank; cooperative: koperativ cooprativ; savings: seevin seeving
    seivings sievinz sayvinz seivinz savins seivin; save: seev siv sayv seiv siev; saved: sayvd seivd; account:
    akount acount; loan: lohn loon; interest: intres; cost: kaas cos; price: prais; cheap: cheep chip; bill: bil;
    spend: spen; sell: sel; sold: sole soald; buy: bai; bought: bawt; owe: oa; borrow: bara; lend: len; send: sen;
    sent: sente; received: receeb receib receebed receibed resib resiv receve reseev recieb; get: git; got: gat;
    give: gi giv; gave: gayv; take: tek teik; took: tuk tok; make: mek meik; put: poot; keep: kip keip cip; hide:
    haid; leave: leev; left: lef; come: kohn kom kum; came: kaym keim; gone: gaan gahn gon; going: gwine gwain; go:
    goh; going to: gonna gwan; have: hab av; have to: haffi haffu hafu hav_fi; bring: bringg; carry: kyar kyeri kehr
    kerry; tell: tel; said: sed; say: seh sei; talk: taak taalk; call: kaal kol; hear: hia; see: si; look: luk;
    know: noa nuo; understand: undastan andastan andestan anderstan; learn: laan lurn lorn; teach: teech; help: jelp
    hel; need: nid neid; want: wahnt guant; like: laik; work: wok wuk; start: staat; stop: stap; finish: finnish;
    open: oapn; close: cloaz; try: chrai trai; use: yooz; forget: figet fahget feget fargit forgit; remember: memba
    rememba; remind: remaind rimain reimain rimaind remain; message: mesij messij; write: rait; read: reed; wake:
    wayk; eat: nyam; die: ded; sick: sik; hurt: hort; beat: beet; hit: hitt; afraid: fraid; through: tru; could:
    kuda coulda cud kud; would: wuda woulda; should: shuda shoulda; will: wil; yesterday: yestudeh yestideh yestidey
    yessideh yestade yesterdei; today: tideh tudeh todei; tomorrow: tumara tumaro tumoro; tonight: tonait tunait;
    morning: mawnin maanin mawning maaning mornin; evening: eevnin evenin; night: nait nite naih; day: deh dei;
    days: deis; week: wik weik; weeks: wiks; month: mont mant munt; months: monts; year: yaa yeh yier yir; years:
    yirs yiers; last: laas las; next: neks nex; first: fos ferst fus; time: taim; monday: mondeh mandei mundeh
    mondey; tuesday: chuezdeh tyoozdeh tusdei; wednesday: wenzdeh wensdeh wensdei wensdey; thursday: tersdeh tursdeh
    tersdei tursdey; friday: fraideh fraidei frideh fraidey; saturday: satdeh saterdei sataday; sunday: sondeh
    sandei sundeh sandey; christmas: krismas crismas chrismus; easter: easta eesta; mother: modda mada muma mumma;
    father: fada; brother: bredda brada brodda; sister: sista; son: san; daughter: dauta dawta; children: pikni
    pickney; child: chile chail; boy: bwai bway; girl: gyal gial gyul; husband: husban hosban; wife: waif; people:
    pipl peeple; woman: wuman ooman; man: maan; friend: fren; lady: leedi laidi; afternoon: aftanun afternun; store:
    stor; boss: baas; house: haus hows hous hus; roof: ruuf; room: rum; kitchen: kichin kitchin; school: skool skul;
    church: cherch choch; engine: enjin injin; fridge: frij; stove: stoav stov; land: lan; road: rohd; shop: shap;
    food: fud; chicken: chikin chekin; rice: rais; flour: flowa; water: waata wata; light: lait; phone: fone foan;
    number: numba; name: neem naym neim; question: kwestyan; lesson: lesn; english: inglish; spanish: panish; good:
    gud; new: noo nyoo; old: oal ole; safe: sayf seif; sure: shoa shur; true: chroo chru; long: lang; patient:
    payshent; thanks: tanks tenks; thank you: tengk tenkiu; please: plis pleez pleis; good night: gudnait; so: soh;
    it: eet; for: faa; as much: azmoch; card: cyaad kyaad kaad; do: du; god: gaad; lord: laad; here: ya;
    christening: christnin; world: wol; hand: han; hard: haad; part: paat; doctor: dakta dacta; medicine: medsn
    medisin; trouble: chrobl trobl; pot: pat; box: baks; purse: pors; pocket: pakit; another: anada nada nedda;
    other: ada odda oda oder; than: dan; same: saym seim; back: bak; away: awai; person: porsn; live: liv; robber:
    tief; fraud: frawd; scam: skam; law: laa; police: polees; branch: braanch; near: neer nia; far: faar; insurance:
    inshoorans shurance; storm: staam; hurricane: haarikayn; privacy: privasi; have: jav jab; hit: jit; hits: jits;
    head: jed; home: jom joum; hello: jelou jelo; hope: joup; hear: jir; husband: jasban jasben josban jasband
    hasben; house: jaus; half: jaf jalf; hospital: jospital; where: guer juer uer; when: guen uen; what: uat; why:
    guai uai; which: guich; who: ju; with: guit uit guid; want: uant guont; week: guik uik; weeks: guiks uiks; will:
    guil uil; wish: guish; was: guas uas; warn: guarn guorn; work: guork; washing: guashin guachin washin; wedding:
    guedin; wife: guaif; can: ken; message: mesach mesech mesich mesash mesaj; messages: mesaches mesages mesiches;
    reminder: rimainder rimainda; months: mons; all: ol; daughter: doter dotter dauter; mother: mader moder; father:
    fader; money: mani maney monei; away: awey auey aguey; save: seib; saved: seivd seibd seived seved; savings:
    seibins seivins seibings; saving: seiving; out: aut; bank: benk; account: acaunt; nearest: nirest nierest; near:
    nir; closest: clousest closest; school: escul eskul scul; win: guin; january: yanuari; roof: ruf; party: parti;
    birthday: berdei birdei bersdei birtdei; shoes: shus; book: buk; books: buks; motorbike: motorbaik; bike: baik;
    cow: cou; learn: lern; about: abaut; budget: budyet bodyet badyet; inflation: inflashon; loan: loun; lesson:
    leson lesen; speak: espik spik; stop: estop; start: estart; store: estor; stove: estov estouv; spend: espend;
    fear: fier; someone: samuan samguan sumuan; says: seis; are: ar; would: wud; very: beri veri; thank: tenk;
    forget: forguet; each: ich; people: pipol; give: guiv guib; gave: gueiv gueib; get: guet; needs: nids; own: oun;
    the: dha; another: anoder; friday: fraidi; seven: seben; call: col; emergency: emeryensi emerjensi; sends: sens;
    no: nou; gets: ges guets; goal: gol goul; change: chench cheinch; better: beter; more: mor; bucks: bucs boks;
    wednesday: guensdei uensdei; tuesday: tiusdei; months: mons; lost: lus; had: jad; hole: joul; cry: crai; maybe:
    meibi; found: faund; broke: brouk; sold: sould; spent: espent; stole: estoul
    """
)
#: Before these «fi» is «to», and behind «I» a wish.
VERBS = listed(
    """
    save put send get buy pay tell keep make take go come reach open start know learn do give help see say use
    change stop remember forget carry bring fix build cut spend find have eat live work talk send draw pull plan
    split borrow lend lay write read show call message reach finish own be try set teach understand leave erase
    stay ask join mind
    """
)
