/**
 * The words that are written short with a point, and those that begin sentences: what CLDR's lists (`cldr-abbreviations.json`)
 * lack, which of them may end a sentence, and all for languages of which CLDR has none. A table; `abbreviations.ts` reads it.
 */

/**
 * What the point after a short word says of what follows. `always`: the sentence goes on, whatever follows ("Dr.", "e.g.").
 * `number`: short before a number, a Roman number or a letter ("No. 5"), and else a word. `before`: it goes on unless a word
 * follows that begins sentences ("St."). `either`: the same, but a number begins one, too ("Inc."). `end`: if it went on, it
 * would with a small letter ("etc.").
 */
export type Shortness = 'always' | 'number' | 'before' | 'either' | 'end';

/** Lower-case words, separated by spaces. */
export type Words = string;

export interface LanguageWords extends Partial<Readonly<Record<Shortness, Words>>> {
  /** What CLDR lists and is a word that ends sentences more often than it is short. */
  readonly words?: Words;
  /** Words with a capital after which nothing but a new sentence is likely: articles, pronouns, prepositions, conjunctions. */
  readonly openers?: Words;
  /** A number with a point is an ordinal: after these words. */
  readonly ordinalAfter?: Words;
  /** … after any word but these. */
  readonly cardinalAfter?: Words;
}

/** In every language: what is Latin or English everywhere. */
export const EVERYWHERE: LanguageWords = {
  always: 'mr mrs ms dr prof ca cca cf approx',
  number: 'no nos nr p pp art vol fig',
  before: 'vs tel st',
  either: 'inc ltd co corp llc plc jr sr ph.d m.d gmbh',
  end: 'etc',
};

export const LANGUAGES: Readonly<Record<string, LanguageWords>> = {
  en: {
    always: 'messrs hon sgt lt capt cmdr viz e.g i.e v rt',
    number:
      'no nos nr p pp art ch sec vol figs fig eq eqs app ex tab pt para pl ill sect v vv jan feb mar apr jun jul aug sep sept oct nov dec',
    before:
      'rev st gen col adm gov sen rep pres supt mt ft al op ed eds trans dept est resp incl esp com fr maj brig cpl pvt insp amb',
    either: 'bros u.s u.k u.n e.u u.s.a d.c b.c a.d ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec',
    end: 'a.m p.m am pm',
    words:
      'is to in on by or up do go long link job act hat joe ok pc ad ab aa as all lib pro alt var mart card id jam hz kb gb mb pp yr dc vs lev org min diff cont num misc',
    openers:
      'the a an in on at it its he she they we you i this that these those but and however when while after before as if for there his her their our my your according by with from since although meanwhile later most many some one two what who why how where to of not no yes so then now here each every all both another once only do did does is was were are everyone everybody everything anyone anybody anything nobody nothing someone somebody something none few several people',
  },
  de: {
    always: 'hr hrn fr ing dipl med jur phil rer nat habil bzw ca vgl z.b d.h inkl evtl sog bzgl gem ggf exkl',
    number: 's abb tab rn rz tz fn ziff lit anm anh art bd kap zi whg',
    before:
      'nr u.a st abs hrsg abt geb gest jh jhd jahrh chr fa gegr zit ehem verh str mio mrd tsd allg ausg aufl max min mind std nördl südl östl westl s.o s.u i.d.r v.a o.g m.e z.t z.zt bhf hbf stellv stv gebr inh vors kgl',
    either: 'e.v ag u.s.a u.s',
    end: 'usw etc uvm usf u.v.m u.dgl',
    words: 'am so do alt test port best prot di mi sa mo dim phys int max rel reg mod pin dat folg temp b.z geschl',
    openers:
      'der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich du man und aber doch oder denn dann danach dort da dabei dafür daher damit deshalb deswegen dennoch jedoch in im am an auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor während wegen zu zum zur als wenn weil ob obwohl nachdem bevor dies diese dieser dieses diesem diesen jede jeder jedes alle viele einige manche kein keine sein seine seinen seinem seiner ihre ihren ihrem ihrer unser unsere mein meine hier heute gestern morgen später zuerst zunächst zudem außerdem auch nur noch schon so wie was wer wo warum wann wohin woher welche welcher welches nicht nun jetzt mehr trotz neben zwischen hinter niemand jemand ende siehe vgl',
    cardinalAfter:
      'platz rang seite seiten nummer kapitel artikel paragraf paragraph absatz satz band teil abschnitt tabelle abbildung zimmer raum gleis linie stufe klasse version jahr s nr kap abb tab art abs bd rn rz uhr euro prozent ist war sind waren',
  },
  fr: {
    always: 'm mm mme mmes mlle mlles mgr pr dr drs p.ex cf env n.b',
    number: 'p pp art fig chap vol éd n nos',
    before: 'st ste av apr coll j.-c ex sq boul éd bd bld bvd tél rte',
    either: 's.a s.a.r.l cie jr',
    end: 'etc',
    words: 'mer sam mar dest jeu all config cam mart desc dim niv',
    openers:
      'le la les l un une des il elle ils elles on nous vous je tu ce cet cette ces cela ça et mais ou donc or ni car puis ensuite alors dans en sur sous à au aux avec sans pour par de du depuis après avant pendant quand lorsque si comme son sa ses leur leurs mon ma mes notre votre qui que quoi où pourquoi comment combien quel quelle personne plus tout tous toute toutes chaque aucun voir ainsi aussi selon',
  },
  es: {
    always: 'sr sra srta sres sras srs dr dra dres drs prof profa d dña ing arq lic p.ej pdte pdta lcdo gob',
    number: 'pág págs p pp art arts núm núms fig figs cap caps vol t n.º',
    before: 'ud uds vd vds av avda c.a a.c d.c j.c ej tel aprox gral dpto depto ed univ hnos sto',
    either: 's.a s.l ee.uu uu jj.oo cía ss.mm',
    end: 'etc a.m p.m',
    words: 'doc dom col sol rol kit korn mar ms mss var bien desc fabric all seg may em da reg id ss',
    openers:
      'el la los las lo un una unos unas él ella ellos ellas yo tú usted nosotros se y e o pero sino aunque porque pues en a al de del con sin para por según desde hasta sobre entre tras ante cuando si como donde mientras después antes luego entonces este esta estos estas ese esa eso esto aquel su sus mi mis nuestro qué quién cómo cuándo dónde nadie todo todos toda todas cada no sí ya también además así véase',
  },
  it: {
    always: 'sig sigg dott dott.ssa prof prof.ssa ing avv sig.ra sig.na sig.re dr mons on sen geom rag arch p.es cfr',
    number: 'pag pagg p pp art artt fig figg cap capp vol n nn tav',
    before: 's ss ca sec a.c d.c es ed tel v.le p.za gen col ten magg univ rev',
    either: 's.p.a s.r.l spa',
    end: 'ecc',
    words: 'mod liv all on int div ver ag',
    openers:
      'il lo la i gli le l un uno una lui lei egli ella essi loro noi voi io tu si e ed o ma però perché quindi poi allora in nel nella a al alla di del della da dal con senza per su tra fra dopo prima quando se come dove mentre questo questa questi queste quello quella suo sua suoi sue chi che cosa quanto nessuno tutto tutti ogni non sì anche inoltre così secondo si',
  },
  pt: {
    always: 'sr sra srs sras dr dra drs dras prof profa prof.ª d eng exmo exma ilmo p.ex',
    number: 'pág págs p pp art arts núm fig figs cap caps vol n n.º',
    before: 'séc av a.c d.c ex sto sta tel aprox cf ed',
    either: 's.a ltda lda cia',
    end: 'etc',
    words: 'mar cat com des set sol long dipl lit fil pal mov port lat esp div rel cont prod transp dir res rod univ',
    openers:
      'o a os as um uma uns umas ele ela eles elas eu tu você nós se e ou mas porém porque pois então depois antes logo em no na nos nas de do da dos das com sem para por pelo pela desde até sobre entre quando se como onde enquanto este esta estes estas esse essa isso isto seu sua seus suas quem que qual ninguém todo todos toda cada não sim já também além assim segundo',
  },
  nl: {
    always:
      'dhr mw mevr mej dr drs prof ir ing mr ds bijv bv resp zgn vgl burg fa o.a m.n t.o.v i.v.m d.w.z t.g.v n.a.v m.b.t',
    number: 'p pp art afb fig blz hfdst nr par lid',
    before: 'ca incl excl fam v.chr n.chr chr a.d st jl red jan feb mrt apr jun jul aug sep sept okt nov dec max min',
    either: 'n.v b.v',
    end: 'enz etc e.d',
    openers:
      'de het een hij zij ze wij we jij je u ik men en maar of want dus dan daarna toen daar er hier in op aan van voor met zonder bij door over onder na tot uit om als wanneer omdat terwijl hoewel dit dat deze die zijn haar hun mijn onze wie wat waar waarom hoe welke niemand alle elke geen niet ook nu volgens zie',
  },
  sv: {
    always: 'dr prof hr fr s:t t.ex bl.a d.v.s dvs',
    number: 'nr s sid kap fig jfr bil tab',
    before:
      'ca f.d s.k f.kr e.kr kr kl fr.o.m t.o.m resp inkl st tel jan feb aug sept okt nov dec milj mdr max min storg kungsg drottningg',
    either: 'ab',
    end: 'osv m.m m.fl o.s.v o.dyl etc',
    openers:
      'den det de en ett han hon hen vi ni jag du man och men eller för så då där här i på av från till med utan vid om under över efter före när medan eftersom denna detta dessa sin hans hennes deras vem vad var varför hur vilken vilket ingen alla varje inte också nu enligt se',
  },
  nb: {
    always: 'dr prof hr fr f.eks bl.a jf dvs d.v.s st',
    number: 'nr s kap fig pkt tab',
    before: 'ca f.kr e.kr kr kl st tlf pr inkl evt hhv mv jan feb aug sept okt nov des mill mrd',
    either: 'as a.s',
    end: 'osv m.m m.fl mv etc o.l',
    openers:
      'den det de en ei et han hun vi dere jeg du man og men eller for så da der her i på av fra til med uten ved om under over etter før når mens fordi denne dette disse sin hans hennes deres hvem hva hvor hvorfor hvordan hvilken ingen alle hver ikke også nå ifølge se',
    ordinalAfter: 'den det de og eller til på i fra etter før harald haakon olav margrethe carl elizabeth',
  },
  da: {
    always: 'dr prof hr fr f.eks bl.a jf jvf dvs d.v.s sct skt',
    number: 'nr s kap fig pkt stk tab',
    before: 'ca f.kr e.kr kr kl tlf pr inkl evt hhv jan feb aug sept okt nov dec mio mia',
    either: 'aps a/s',
    end: 'osv m.m m.fl mv m.v etc o.l',
    openers:
      'den det de en et han hun vi i jeg du man og men eller for så da der her på af fra til med uden ved om under over efter før når mens fordi denne dette disse sin hans hendes deres hvem hvad hvor hvorfor hvordan hvilken ingen alle hver ikke også nu ifølge se',
    ordinalAfter: 'den det de og eller til på i fra efter før margrethe christian frederik knud carl',
  },
  fi: {
    always: 'tri prof hra rva fil esim vrt dos',
    number: 'nro s ks kuv taul luk',
    before:
      'n mm ekr jkr eaa jaa ns os ts klo puh milj mrd tms v ko po tammik helmik maalisk huhtik toukok kesäk heinäk elok syysk lokak marrask jouluk',
    either: 'oy',
    end: 'jne ym yms ynnä',
    openers:
      'hän he me te minä sinä se ne tämä nämä tuo nuo ja mutta tai sekä vaan kun jos koska vaikka sitten silloin siellä täällä nyt myös ei en että kuka mikä missä miksi miten kuinka kukaan kaikki joka jotkin monet',
    ordinalAfter: 'ja tai',
  },
  pl: {
    always: 'dr prof inż mgr hab ks abp bp św doc p np por zob m.in tzw tj ul',
    number: 'nr s str art rys tab rozdz ust pkt t',
    before: 'ok p.n.e n.e w al pl os godz tel gen płk kpt im ur zm tys mln mld ang łac r',
    either: 'z.o.o',
    end: 'itd itp i.in in etc',
    openers:
      'on ona ono oni one my wy ja ty to ten ta te ci tego w we na z ze do od o po za przed przez przy pod nad bez dla i a ale lub albo więc jednak gdy kiedy jeśli ponieważ że który która które kto co gdzie dlaczego jak nikt wszyscy każdy nie tak już także też potem tam tu teraz według',
    ordinalAfter: 'i lub oraz do od ten ta to w na z',
  },
  cs: {
    always: 'dr prof ing mgr judr mudr phdr bc doc p sv např tzv tj srov viz ul',
    number: 'č s str čl obr tab kap odst',
    before: 'cca ca př n.l kr r mj nám hod tel gen tis mil mld st stol resp',
    either: 's.r.o a.s',
    end: 'atd apod aj etc',
    openers:
      'on ona ono oni my vy já ty to ten ta tento tato toto v ve na z ze do od o po za před přes při pod nad bez pro i a ale nebo však tedy když pokud protože že který která které kdo co kde proč jak nikdo všichni každý ne ano už také pak tam zde teď podle mnoho',
    ordinalAfter: 'a i nebo až do od ten ta to v ve na z ze',
  },
  sk: {
    always: 'dr prof ing mgr judr mudr phdr bc doc p sv napr tzv tj porov ul',
    number: 'č s str čl obr tab kap ods',
    before: 'cca ca pr n.l kr r nám hod tel gen tis mil mld st resp',
    either: 's.r.o a.s',
    end: 'atď apod etc',
    openers:
      'on ona ono oni my vy ja ty to ten tá tento táto toto v vo na z zo do od o po za pred cez pri pod nad bez pre i a ale alebo však teda keď ak pretože že ktorý ktorá ktoré kto čo kde prečo ako nikto všetci každý nie áno už tiež potom tam tu teraz podľa',
    ordinalAfter: 'a i alebo až do od ten tá to v vo na z zo',
  },
  hu: {
    always: 'dr prof özv ifj id szt pl kb ún ill lásd ld',
    number: 'sz old o ábra bek',
    before: 'vö ti i.e i.sz kr e u tel ker du de min max',
    either: 'kft rt zrt nyrt bt',
    end: 'stb',
    openers:
      'a az egy ő ők én te mi ti ez azok ezek és de vagy hanem mert ha amikor míg mikor hogy aki ami ahol ki mit hol miért hogyan senki minden nem igen már is aztán akkor ott itt most szerint néhány sok',
    ordinalAfter: 'a az és vagy',
  },
  tr: {
    always: 'dr prof av doç yrd sn op alb örn bkz',
    number: 'no s sf şek bl md tab c böl',
    before: 'yy m.ö m.s mö ms cad sok sk mah apt tel yak vb vd çev haz ing krş',
    either: 'a.ş ltd şti',
    end: 'vs vb vd',
    openers:
      'bu şu o bir ve ama ancak fakat çünkü eğer ben sen biz siz onlar onun bunun ne kim nerede neden nasıl hangi her hiç çok daha sonra önce şimdi burada orada kimse bütün tüm birçok bazı göre için ile ise ki',
    cardinalAfter: 'no sayfa sayı numara yıl madde bölüm',
  },
  ru: {
    always: 'проф акад инж д-р г-н г-жа доц св напр т.е см ср',
    number: 'рис стр с ст п пп гл табл т разд',
    before:
      'ул г д пос ок т.н им н э до пр пл пер обл р-н тел млн млрд тыс руб коп кв отд янв февр апр авг сент окт нояб дек род ум гр тов ст корп бульв наб просп эт мкр',
    either: 'сша',
    end: 'др пр т.д т.п проч',
    openers:
      'он она оно они мы вы я ты это этот эта эти тот та те в во на с со к ко по о об от до из за под над при для без через перед и а но или однако если когда пока потому чтобы что который кто где почему как никто все каждый не нет да уже также потом там здесь теперь согласно многие',
  },
  uk: {
    always: 'проф акад інж д-р доц св напр тобто',
    number: 'рис стор с ст п пп гл табл т розд',
    before:
      'вул м р буд див пор бл т.зв ім н е до пл пров обл р-н тел млн млрд тис грн коп кв січ лют бер квіт трав черв лип серп верес жовт листоп груд ст бульв просп наб корп год хв сек',
    end: 'ін т.д т.п тощо',
    openers:
      'він вона воно вони ми ви я ти це цей ця ці той та ті в у на з із до по о об від за під над при для без через перед і й а але або однак якщо коли поки тому щоб що який хто де чому як ніхто всі кожен не ні так вже також потім там тут тепер згідно',
  },
  el: {
    always: 'κ κκ κος κα δρ καθ αγ π.χ λ.χ βλ πρβλ δηλ',
    number: 'σελ σ αρ άρθρ εικ σχ πίν κεφ παρ τόμ',
    before: 'χιλ εκ εκατ τηλ οδ λεωφ περ αι',
    either: 'α.ε ε.ε ο.ε',
    end: 'μ.μ π.μ κ.λπ κ.ά κλπ κ.τ.λ κτλ κ.ο.κ',
    openers:
      'ο η το οι τα του της των τον την ένας μία μια ένα αυτός αυτή αυτό αυτοί εγώ εσύ εμείς και αλλά όμως ή αν όταν ενώ γιατί επειδή που πως σε στο στη στην στον στα από με χωρίς για μετά πριν κατά ποιος τι πού πώς κανείς όλοι κάθε δεν όχι ναι ήδη επίσης τότε εκεί εδώ τώρα πολλά μερικές',
  },
  hr: {
    always: 'dr prof ing mr sv gđa gosp npr tzv tj ul',
    number: 'br str čl sl tab pog st',
    before: 'oko pr n.e kr god tel gen usp vidi mil mlrd tis',
    either: 'd.o.o d.d',
    end: 'itd i.sl sl',
    openers:
      'on ona ono oni mi vi ja ti to taj ta ovaj ova ovo u na s sa iz do od o po za pred kroz pri pod nad bez i a ali ili no dakle kad ako jer da koji koja koje tko što gdje zašto kako nitko svi svaki ne već također zatim tamo ovdje sada prema',
    ordinalAfter: 'i ili do od taj ta to u na s sa iz',
  },
  sl: {
    always: 'dr prof ing mag sv g npr oz t.i tj ul',
    number: 'št str čl sl tab pog',
    before: 'pr n.št kr tel gen prim mio mrd tis',
    either: 'd.o.o d.d',
    end: 'itd ipd',
    openers:
      'on ona ono oni mi vi jaz ti to ta te v na s z iz do od o po za pred skozi pri pod nad brez in a ali pa vendar ko če ker da ki kdo kaj kje zakaj kako nihče vsi vsak ne da že tudi potem tam tukaj zdaj po',
    ordinalAfter: 'in ali do od ta to v na s z iz',
  },
  et: {
    always: 'dr prof hr pr mag nt',
    number: 'nr lk joon ptk tab',
    before: 'u s.o st e.kr p.kr ekr pkr tn mnt vt vrd mln mld tuh',
    end: 'jne jms jm',
    openers:
      'ta nad me te ma sa see need tema ja aga kuid või sest kui et kes mis kus miks kuidas keegi kõik iga ei ka siis seal siin nüüd pärast enne',
    ordinalAfter: 'ja või kuni',
  },
  ro: {
    always: 'dl dna d-na d-l dr prof ing ca',
    number: 'nr p pag art fig cap vol',
    before: 'ex cca cf str bd bul sf sec î.hr d.hr î.e.n e.n tel aprox',
    either: 's.a s.r.l',
    end: 'etc ș.a',
    openers:
      'el ea ei ele eu tu noi voi acest această acești aceste acel un o niște și dar sau însă deci în din la de pe cu fără pentru prin după înainte când dacă deoarece care cine ce unde cum nimeni toți fiecare nu da deja apoi acolo aici acum',
  },
  ca: {
    always: 'sr sra srta dr dra prof d na p.ex',
    number: 'pàg pàgs p art núm fig cap vol',
    before: 'av avda pl ctra s a.c d.c tel aprox st sta',
    end: 'etc',
    openers:
      'el la els les en un una uns unes ell ella ells elles jo tu nosaltres i o però perquè doncs en a de del amb sense per des fins sobre entre quan si com on mentre després abans llavors aquest aquesta aquests això seu seva qui què quin ningú tot tots cada no sí ja també així segons',
  },
  is: {
    always: 'dr próf hr',
    number: 'nr bls gr',
    before: 't.d þ.e f.kr e.kr kl sbr u.þ.b',
    end: 'o.s.frv o.fl',
    openers:
      'hann hún það þeir þær þau við þið ég þú og en eða því þegar ef sem á í af frá til með án um undir yfir eftir fyrir þessi þetta hver hvað hvar hvers ekki nú þá þar hér allir',
    ordinalAfter: 'og eða á í til frá',
  },
  lv: {
    always: 'dr prof',
    number: 'nr lpp',
    before: 'piem m.ē p.m.ē tālr plkst g',
    end: 'utt u.c',
    openers:
      'viņš viņa viņi mēs jūs es tu un bet vai jo kad ja ka kas kur kāpēc kā uz no ar bez par pie pēc pirms šis šī tas tā visi katrs nav jau arī tad tur šeit tagad',
    ordinalAfter: 'un vai līdz no',
  },
  hi: { always: 'डॉ प्रो श्री पं', before: 'ई ई.पू सं' },
  ar: { always: 'د أ.د', number: 'ص', before: 'م هـ' },
  he: { always: 'ד"ר', before: 'עמ' },
};
