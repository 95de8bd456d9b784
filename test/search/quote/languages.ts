/** An article in each of some languages, for quotations to be made of. */
export const ARTICLES: Readonly<Record<string, string>> = {
  de: `Die alte Mühle am Fluss wurde im Jahr 1874 von drei Brüdern aus der Nachbarstadt gebaut. Sie durfte im Winter nicht mahlen, weil das Eis die Räder zerbrach.

Heute verkauft eine Genossenschaft dort jeden Samstag Brot und Honig an die Besucher aus dem Tal. Der Eintritt in das kleine Museum kostet vier Euro und gilt für den ganzen Tag.

Vor dem Tor steht eine Linde, unter der die Müller früher den Preis des Korns verhandelten. Wer sie besuchen will, nimmt am besten den Bus der Linie 12 bis zur letzten Haltestelle.`,
  fr: `Le phare de la pointe fut allumé pour la première fois en 1891 par un gardien venu de la ville voisine. Il n’était pas visible par temps de brume, et deux bateaux se perdirent avant la pose de la cloche.

La lampe d’origine se trouve aujourd’hui dans le musée du port, à côté d’un registre tenu pendant quarante ans. Les visiteurs montent les cent douze marches avec un guide de l’association locale.

En été, le chemin des douaniers relie le phare au village en une heure de marche tranquille. Des panneaux racontent la vie des oiseaux qui nichent dans les falaises au printemps.`,
  es: `El puente de piedra se terminó en 1763 después de once años de trabajo y de dos crecidas del río. Los vecinos no podían cruzarlo de noche sin pagar una moneda al guardián de la torre.

Un incendio destruyó la torre en el siglo siguiente, y sus piedras se usaron para levantar el mercado. Hoy el puente está cerrado a los coches y las tiendas abren hasta las nueve de la noche.

Cada primavera los alumnos de la escuela pintan las barandillas con los colores de su barrio. La fiesta termina con una cena larga bajo los arcos y con música de la banda municipal.`,
  ru: `Старая станция на берегу озера была построена в 1902 году рабочими железной дороги. Зимой поезда не ходили, потому что снег закрывал пути до самой весны.

Теперь в здании находится библиотека, где жители деревни читают газеты и пьют чай по вечерам. Читальный зал открыт каждый день, кроме понедельника, и вход в него бесплатный.

Летом перед станцией играет оркестр, а дети запускают бумажных змеев над водой. Последний паровоз стоит под навесом, и его можно осмотреть вместе с бывшим машинистом.`,
  ja: `この町の時計台は、港で働く人々に正しい時刻を知らせるために建てられた。嵐の夜には鐘が鳴らないので、漁師は灯台の光だけを頼りに帰った。

現在の時計台は二度目の建物で、最初のものは大きな地震のあとに取り壊された。階段を上ると、町の屋根と遠くの島がよく見える小さな部屋がある。

毎年の秋には、子どもたちが作った紙の灯籠が広場に並べられる。祭りの最後に歯車の音を聞くため、多くの人が静かに集まってくる。`,
  zh: `河边的茶馆由一位退休的教师在三十年前开办，最初只有四张桌子。下雨的日子他从不关门，因为渡船的客人需要一个等候的地方。

后来他的女儿把后院改成了书房，墙上挂着村里老人讲过的故事。客人可以借走任何一本书，只要在门口的本子上写下自己的名字。

春天的时候，学生们沿着河岸采集新叶，并学习怎样炒茶。晚上大家围着炉子唱歌，直到月亮落到对面的山后面。`,
  tr: `Eski kervansaray 1587 yılında dağ yolunu kullanan tüccarlar için yapıldı. Kışın kapılar gün batımından sonra açılmaz, geç kalanlar ahırda beklerdi.

Bugün avluda küçük bir pazar kuruluyor ve köylü kadınlar peynir ile zeytin satıyor. Müze pazartesi dışında her gün açık, giriş ücreti öğrenciler için yarı fiyatına.

Yaz akşamlarında taş kemerlerin altında müzik dinlenir, çocuklar çeşmenin çevresinde oynar. Restorasyon sırasında duvarda eski bir yazı bulundu ve dikkatle temizlendi.`,
};
