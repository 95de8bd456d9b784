/** /privacy, and PRIVACY.md, which a test holds against the English here: what is kept, and what is not. */
import type { Wordings } from './say.js';

export const PRIVACY = {
  lead: {
    en: 'Footnote answers a question and forgets it.',
    de: 'Footnote beantwortet eine Frage und vergisst sie.',
    fr: 'Footnote répond à une question et l’oublie.',
    es: 'Footnote responde a una pregunta y la olvida.',
    pt: 'O Footnote responde a uma pergunta e a esquece.',
    ja: 'Footnote は質問に答え、そして忘れます。',
    zh: 'Footnote 回答问题，然后将其忘记。',
  },
  closing: {
    en: 'Discord itself handles every command under its own policy, discord.com/privacy. Whoever runs a Footnote can see its log and its data, and the operator of an altered Footnote could keep more: ask whoever runs yours.',
    de: 'Discord selbst behandelt jeden Befehl nach eigenen Regeln, discord.com/privacy. Wer ein Footnote betreibt, kann dessen Protokoll und Daten sehen, und ein verändertes Footnote könnte mehr aufbewahren: Frage, wer deines betreibt.',
    fr: 'Discord traite chaque commande selon ses propres règles, discord.com/privacy. La personne qui gère un Footnote peut voir son journal et ses données, et un Footnote modifié pourrait conserver davantage : demandez à qui gère le vôtre.',
    es: 'Discord trata cada comando según sus propias normas, discord.com/privacy. Quien administra un Footnote puede ver su registro y sus datos, y un Footnote modificado podría guardar más: pregunta a quien administra el tuyo.',
    pt: 'O Discord trata cada comando segundo as próprias regras, discord.com/privacy. Quem administra um Footnote pode ver o seu registro e os seus dados, e um Footnote alterado poderia guardar mais: pergunte a quem administra o seu.',
    ja: 'Discord 自身は、すべてのコマンドを独自の方針（discord.com/privacy）に従って扱います。Footnote の運営者はログとデータを見ることができ、改造された Footnote はより多くを保存するかもしれません。運営者にお尋ねください。',
    zh: 'Discord 本身按其政策（discord.com/privacy）处理每条命令。运行 Footnote 的人可以看到其日志和数据，被修改过的 Footnote 可能会保存更多内容：请询问运行它的人。',
  },
} as const satisfies Wordings;

interface Paragraph {
  readonly name: Wordings[string];
  readonly text: Wordings[string];
}

/** In the order in which they are read. */
export const PRIVACY_PARAGRAPHS = [
  {
    name: { en: 'Questions', de: 'Fragen', fr: 'Questions', es: 'Preguntas', pt: 'Perguntas', ja: '質問', zh: '问题' },
    text: {
      en: 'No question, no answer and nobody who asks is written down. In a server whose moderators have not switched it off, the words of a question that was not answered, or whose answer did not help, are counted one by one, without small words, without who asked, and with the nearest article. A word is shown once it was counted twice, and is gone after 90 days.',
      de: 'Keine Frage, keine Antwort und niemand, der fragt, wird aufgeschrieben. Auf einem Server, dessen Moderation es nicht abgeschaltet hat, werden die Wörter einer Frage, die nicht beantwortet wurde oder deren Antwort nicht half, einzeln gezählt: ohne kleine Wörter, ohne wer gefragt hat, mit dem nächsten Artikel. Ein Wort wird gezeigt, wenn es zweimal gezählt wurde, und ist nach 90 Tagen fort.',
      fr: 'Aucune question, aucune réponse et aucune personne qui demande n’est notée. Sur un serveur dont la modération ne l’a pas désactivé, les mots d’une question restée sans réponse, ou dont la réponse n’a pas aidé, sont comptés un par un, sans petits mots, sans qui a demandé, avec l’article le plus proche. Un mot apparaît s’il a été compté deux fois, et disparaît après 90 jours.',
      es: 'No se anota ninguna pregunta, ninguna respuesta ni quién pregunta. En un servidor cuya moderación no lo ha desactivado, las palabras de una pregunta que no se respondió, o cuya respuesta no ayudó, se cuentan una a una, sin palabras menores, sin quién preguntó y con el artículo más cercano. Una palabra se muestra cuando se ha contado dos veces, y desaparece a los 90 días.',
      pt: 'Nenhuma pergunta, nenhuma resposta e ninguém que pergunta é anotado. Em um servidor cuja moderação não desativou isso, as palavras de uma pergunta que não foi respondida, ou cuja resposta não ajudou, são contadas uma a uma, sem palavras menores, sem quem perguntou e com o artigo mais próximo. Uma palavra aparece quando foi contada duas vezes, e some depois de 90 dias.',
      ja: '質問も答えも、質問した人も記録しません。モデレーターが無効にしていないサーバーでは、答えられなかった質問や答えが役に立たなかった質問の単語を、1 語ずつ、助詞などを除き、質問者なしで、いちばん近い記事とともに数えます。単語は 2 回数えられると表示され、90 日後に消えます。',
      zh: '不记录任何问题、回答或提问者。若服务器的管理员没有关闭此功能，未得到回答或回答没有帮助的问题中的词会逐个计数：不含虚词，不含提问者，并附最接近的文章。一个词被计数两次后才会显示，90 天后删除。',
    },
  },
  {
    name: { en: 'Opinions', de: 'Meinungen', fr: 'Avis', es: 'Opiniones', pt: 'Opiniões', ja: '評価', zh: '反馈' },
    text: {
      en: 'Whether answers from an article helped is counted by article and day, without who said so, for 90 days; moderators can switch it off.',
      de: 'Ob Antworten aus einem Artikel geholfen haben, wird je Artikel und Tag gezählt, ohne wer es gesagt hat, für 90 Tage; die Moderation kann es abschalten.',
      fr: 'Si les réponses d’un article ont aidé est compté par article et par jour, sans qui l’a dit, pendant 90 jours ; la modération peut le désactiver.',
      es: 'Si las respuestas de un artículo ayudaron se cuenta por artículo y día, sin quién lo dijo, durante 90 días; la moderación puede desactivarlo.',
      pt: 'Se as respostas de um artigo ajudaram é contado por artigo e dia, sem quem o disse, por 90 dias; a moderação pode desativar isso.',
      ja: '記事からの答えが役に立ったかどうかを、記事と日ごとに、誰が答えたかなしで 90 日間数えます。モデレーターは無効にできます。',
      zh: '某篇文章的回答是否有帮助，按文章和日期计数，不记录是谁反馈的，保留 90 天；管理员可以关闭。',
    },
  },
  {
    name: {
      en: 'Servers',
      de: 'Server',
      fr: 'Serveurs',
      es: 'Servidores',
      pt: 'Servidores',
      ja: 'サーバー',
      zh: '服务器',
    },
    text: {
      en: 'What moderators add is kept until they remove it: articles, feeds and settings, among these the ids of channels, roles and people whom I do not answer. The moderators of a server can have all of it here, or have it forgotten. Backups that the operator has made are not changed by that.',
      de: 'Was die Moderation hinzufügt, bleibt, bis sie es entfernt: Artikel, Feeds und Einstellungen, darunter die IDs von Kanälen, Rollen und Personen, denen ich nicht antworte. Die Moderation eines Servers kann hier alles davon bekommen oder vergessen lassen. Sicherungen, die der Betreiber gemacht hat, ändert das nicht.',
      fr: 'Ce que la modération ajoute est conservé jusqu’à ce qu’elle l’enlève : articles, flux et réglages, dont les identifiants de salons, de rôles et de personnes auxquelles je ne réponds pas. La modération d’un serveur peut tout obtenir ici, ou le faire oublier. Les sauvegardes déjà faites n’en sont pas changées.',
      es: 'Lo que añade la moderación se guarda hasta que lo quita: artículos, fuentes y ajustes, entre ellos los id de canales, roles y personas a las que no respondo. La moderación de un servidor puede obtenerlo todo aquí, o hacer que se olvide. Las copias de seguridad ya hechas no cambian por ello.',
      pt: 'O que a moderação adiciona é guardado até que o remova: artigos, feeds e configurações, entre elas os ids de canais, cargos e pessoas a quem não respondo. A moderação de um servidor pode obter tudo aqui, ou fazer esquecer. As cópias de segurança já feitas não mudam com isso.',
      ja: 'モデレーターが加えたものは、削除されるまで保存します。記事、フィード、設定で、設定にはチャンネル、ロール、答えない人の ID が含まれます。サーバーのモデレーターは、ここでそのすべてを取得したり、忘れさせたりできます。運営者がすでに作ったバックアップは変わりません。',
      zh: '管理员添加的内容会保留到他们移除为止：文章、订阅和设置，其中包括频道、身份组和不予回答者的 ID。服务器的管理员可以在此取得全部内容，或让我忘记。运营者已做的备份不受影响。',
    },
  },
  {
    name: { en: 'Memory', de: 'Gedächtnis', fr: 'Mémoire', es: 'Memoria', pt: 'Memória', ja: 'メモリー', zh: '内存' },
    text: {
      en: 'How much somebody asks is counted by id for a minute, so that nobody asks too much, and written nowhere. Where I run on several machines, their database counts it for them, under a code instead of the id, and deletes it with what is counted later.',
      de: 'Wie viel jemand fragt, wird eine Minute lang nach ID gezählt, damit niemand zu viel fragt, und nirgends aufgeschrieben. Laufe ich auf mehreren Maschinen, zählt es deren Datenbank für sie, unter einem Code statt der ID, und löscht es mit dem, was später gezählt wird.',
      fr: 'Combien quelqu’un demande est compté par identifiant pendant une minute, pour que personne ne demande trop, et n’est écrit nulle part. Si je tourne sur plusieurs machines, leur base de données le compte pour elles, sous un code au lieu de l’identifiant, et l’efface avec ce qui est compté ensuite.',
      es: 'Cuánto pregunta alguien se cuenta por id durante un minuto, para que nadie pregunte demasiado, y no se escribe en ninguna parte. Si funciono en varias máquinas, su base de datos lo cuenta por ellas, con un código en lugar del id, y lo borra con lo que se cuenta después.',
      pt: 'Quanto alguém pergunta é contado por id durante um minuto, para que ninguém pergunte demais, e não é escrito em lugar nenhum. Se eu rodar em várias máquinas, o banco de dados delas conta por todas, com um código em vez do id, e apaga isso com o que é contado depois.',
      ja: '尋ねすぎを防ぐため、各人の操作数を ID ごとに 1 分間だけ数えます。どこにも書き込みません。複数のマシンで動く場合は、共有のデータベースが ID の代わりの符号で数え、その後の計数とともに削除します。',
      zh: '为防止提问过多，会按 ID 计数一分钟，不写入任何地方。如果我在多台机器上运行，则由它们的数据库用代码代替 ID 计数，并随之后的计数删除。',
    },
  },
  {
    name: { en: 'Log', de: 'Protokoll', fr: 'Journal', es: 'Registro', pt: 'Registro', ja: 'ログ', zh: '日志' },
    text: {
      en: 'For each interaction the command’s name, how it ended and how long it took; for an error its kind, its place in the code and a number by which it can be found; for a fault in what a server keeps the server’s id. Not the question, and not who asked.',
      de: 'Von jeder Interaktion der Name des Befehls, wie sie endete und wie lange sie dauerte; von einem Fehler seine Art, seine Stelle im Code und eine Nummer, unter der er zu finden ist; bei einem Schaden an dem, was ein Server aufbewahrt, die ID des Servers. Nicht die Frage, und nicht, wer gefragt hat.',
      fr: 'De chaque interaction, le nom de la commande, sa fin et sa durée ; d’une erreur, sa nature, sa place dans le code et un numéro pour la retrouver ; d’un défaut dans ce qu’un serveur conserve, l’identifiant du serveur. Pas la question, ni qui a demandé.',
      es: 'De cada interacción, el nombre del comando, cómo acabó y cuánto tardó; de un error, su clase, su lugar en el código y un número con el que encontrarlo; de un fallo en lo que guarda un servidor, el id del servidor. Ni la pregunta ni quién preguntó.',
      pt: 'De cada interação, o nome do comando, como terminou e quanto demorou; de um erro, o seu tipo, o seu lugar no código e um número para encontrá-lo; de uma falha no que um servidor guarda, o id do servidor. Nem a pergunta, nem quem perguntou.',
      ja: '各操作について、コマンド名、結果、かかった時間。エラーでは、その種類、コード内の場所、探すための番号。サーバーの保存内容の不具合では、サーバーの ID。質問も質問者も記録しません。',
      zh: '每次交互的命令名称、结果和耗时；出错时的错误类型、代码位置和查询编号；服务器所存内容有问题时的服务器 ID。不含问题，也不含提问者。',
    },
  },
  {
    name: { en: 'Sent', de: 'Gesendet', fr: 'Envoyé', es: 'Enviado', pt: 'Enviado', ja: '送信', zh: '发送' },
    text: {
      en: 'The answer goes to Discord, and a question to no other service: the search runs on the operator’s machine. Who presses “Ask a person” has the question shown, with their name, where the moderators have decided. Sites whose feeds or pages are fetched see the machine’s address and nothing of what is asked.',
      de: 'Die Antwort geht an Discord, und eine Frage an keinen anderen Dienst: Gesucht wird auf dem Rechner des Betreibers. Wer „Eine Person fragen“ drückt, lässt die Frage mit dem eigenen Namen dort zeigen, wo die Moderation es bestimmt hat. Seiten, deren Feeds oder Inhalte geholt werden, sehen die Adresse des Rechners und nichts von dem, was gefragt wird.',
      fr: 'La réponse va à Discord, et une question à aucun autre service : la recherche se fait sur la machine de l’opérateur. Qui appuie sur « Demander à une personne » fait montrer la question, avec son nom, là où la modération l’a décidé. Les sites dont des flux ou des pages sont lus voient l’adresse de la machine, et rien de ce qui est demandé.',
      es: 'La respuesta va a Discord, y una pregunta a ningún otro servicio: se busca en la máquina del operador. Quien pulsa “Preguntar a una persona” hace que la pregunta se muestre, con su nombre, donde decidió la moderación. Los sitios cuyas fuentes o páginas se leen ven la dirección de la máquina y nada de lo que se pregunta.',
      pt: 'A resposta vai para o Discord, e uma pergunta para nenhum outro serviço: a busca roda na máquina do operador. Quem aperta “Perguntar a uma pessoa” faz a pergunta ser mostrada, com o seu nome, onde a moderação decidiu. Os sites cujos feeds ou páginas são lidos veem o endereço da máquina e nada do que se pergunta.',
      ja: '答えは Discord に送られ、質問はほかのどのサービスにも送られません。検索は運営者のマシンで行います。「人に聞く」を押すと、質問がお名前とともに、モデレーターの決めた場所に表示されます。フィードやページの取得先のサイトには、マシンのアドレスだけが伝わり、質問の内容は伝わりません。',
      zh: '回答发送给 Discord，问题不会发送给其他任何服务：搜索在运营者的机器上进行。按下“询问真人”后，问题会连同名字显示在管理员指定的地方。被抓取订阅或网页的网站只能看到机器的地址，看不到所问内容。',
    },
  },
  {
    name: { en: 'Seen', de: 'Gesehen', fr: 'Vu', es: 'Visto', pt: 'Visto', ja: '受信', zh: '接收' },
    text: {
      en: 'I receive what people address to me, the commands and the buttons under my own messages. Where the operator has switched that on, messages too: the text of those alone that mention me, answer me or are written to me, and of the others that they were written. Where new posts in forums are answered by their texts, Discord sends the text of all messages; I read those of the posts alone.',
      de: 'Ich bekomme, was Menschen an mich richten: die Befehle und die Knöpfe unter meinen eigenen Nachrichten. Wo der Betreiber das eingeschaltet hat, auch Nachrichten: den Text nur von denen, die mich erwähnen, mir antworten oder an mich geschrieben sind, und von den anderen, dass sie geschrieben wurden. Wo neue Beiträge in Foren nach ihrem Text beantwortet werden, schickt Discord den Text aller Nachrichten; ich lese nur den der Beiträge.',
      fr: 'Je reçois ce qui m’est adressé, les commandes et les boutons sous mes propres messages. Si l’opérateur l’a activé, des messages aussi : le texte de ceux seulement qui me mentionnent, me répondent ou me sont écrits, et des autres, qu’ils ont été écrits. Là où les nouveaux messages de forum reçoivent une réponse d’après leur texte, Discord envoie le texte de tous les messages ; je ne lis que celui de ces sujets.',
      es: 'Recibo lo que se me dirige, los comandos y los botones bajo mis propios mensajes. Si el operador lo ha activado, también mensajes: el texto solo de los que me mencionan, me responden o se me escriben, y de los demás, que se escribieron. Donde las publicaciones nuevas de los foros se responden por su texto, Discord envía el texto de todos los mensajes; solo leo el de esas publicaciones.',
      pt: 'Recebo o que é dirigido a mim, os comandos e os botões sob as minhas mensagens. Se o operador ativou isso, também mensagens: o texto só das que me mencionam, me respondem ou são escritas a mim, e das outras, que foram escritas. Onde as novas publicações em fóruns são respondidas pelo texto, o Discord envia o texto de todas as mensagens; leio apenas o dessas publicações.',
      ja: '受け取るのは、このボットに向けられたもの、つまりコマンドと、このボットのメッセージの下のボタンだけです。運営者が有効にしている場合はメッセージも届きますが、本文が届くのは、このボットへのメンション、返信、ダイレクトメッセージだけで、ほかは書かれたことだけが届きます。フォーラムの新しい投稿に本文から答える設定では、Discord はすべてのメッセージの本文を送りますが、読むのは投稿の本文だけです。',
      zh: '我只接收发给我的内容，即命令和我自己消息下的按钮。如果运营者开启了相应功能，我也会收到消息：只有提及我、回复我或发给我的消息带有正文，其他消息只会告知有人发送。如果启用了按正文回答论坛新帖，Discord 会发送所有消息的正文，但我只读取帖子的正文。',
    },
  },
] as const satisfies readonly Paragraph[];

/** What the buttons under it say, and what comes of them. */
export const KEPT = {
  export: {
    en: 'Export',
    de: 'Exportieren',
    fr: 'Exporter',
    es: 'Exportar',
    pt: 'Exportar',
    ja: 'エクスポート',
    zh: '导出',
  },
  forget: { en: 'Forget', de: 'Vergessen', fr: 'Oublier', es: 'Olvidar', pt: 'Esquecer', ja: '忘れる', zh: '忘记' },
  exported: {
    en: 'All that is kept of this server.',
    de: 'Alles, was von diesem Server aufbewahrt wird.',
    fr: 'Tout ce qui est conservé de ce serveur.',
    es: 'Todo lo que se guarda de este servidor.',
    pt: 'Tudo o que é guardado deste servidor.',
    ja: 'このサーバーについて保存しているすべてです。',
    zh: '这是此服务器保存的全部内容。',
  },
  withoutTexts: {
    en: 'All that is kept of this server, without the articles’ texts, which are too large for a file here. Whoever runs me can give you these.',
    de: 'Alles, was von diesem Server aufbewahrt wird, ohne die Texte der Artikel, die für eine Datei hier zu groß sind. Wer mich betreibt, kann sie dir geben.',
    fr: 'Tout ce qui est conservé de ce serveur, sans les textes des articles, trop grands pour un fichier ici. La personne qui me gère peut vous les donner.',
    es: 'Todo lo que se guarda de este servidor, sin los textos de los artículos, demasiado grandes para un archivo aquí. Quien me administra puede dártelos.',
    pt: 'Tudo o que é guardado deste servidor, sem os textos dos artigos, grandes demais para um arquivo aqui. Quem me administra pode lhe dar esses textos.',
    ja: 'このサーバーについて保存しているすべてです。記事の本文はここのファイルには大きすぎるため含みません。運営者から受け取れます。',
    zh: '这是此服务器保存的全部内容，不含文章正文，因为正文太大，无法放入此处的文件。可向运行我的人索取。',
  },
  nothingOfYou: {
    en: 'Nothing of you is kept: no question, no answer, not your name. Only where moderators have decided that you are not answered, your id stands in that server’s settings.',
    de: 'Von dir wird nichts aufbewahrt: keine Frage, keine Antwort, nicht dein Name. Nur wo die Moderation entschieden hat, dass du keine Antwort bekommst, steht deine ID in den Einstellungen des Servers.',
    fr: 'Rien de vous n’est conservé : ni question, ni réponse, ni votre nom. Seulement si une modération a décidé que je ne vous réponds pas, votre identifiant figure dans les réglages de ce serveur.',
    es: 'No se guarda nada de ti: ni preguntas, ni respuestas, ni tu nombre. Solo si una moderación decidió que no se te responda, tu id está en los ajustes de ese servidor.',
    pt: 'Nada seu é guardado: nem perguntas, nem respostas, nem o seu nome. Só onde a moderação decidiu que você não é respondido, o seu id está nas configurações do servidor.',
    ja: 'あなたについては何も保存していません。質問も、答えも、お名前もありません。ただし、モデレーターがあなたに答えないと決めたサーバーでは、その設定に ID があります。',
    zh: '没有保存任何关于你的内容：没有问题、回答，也没有你的名字。只有当某服务器的管理员决定不回答你时，你的 ID 才会出现在该服务器的设置中。',
  },
  forManagers: {
    en: 'What is kept of the server goes to those who may manage it.',
    de: 'Was vom Server aufbewahrt wird, bekommen die, die ihn verwalten dürfen.',
    fr: 'Ce qui est conservé du serveur revient à ceux qui peuvent le gérer.',
    es: 'Lo que se guarda del servidor es para quienes pueden gestionarlo.',
    pt: 'O que é guardado do servidor é para quem pode gerenciá-lo.',
    ja: 'サーバーについての保存内容は、サーバーを管理できる人だけのものです。',
    zh: '服务器保存的内容只提供给可以管理服务器的人。',
  },
  sure: {
    en: 'This deletes all that is kept of this server, for good: its articles, also those that were removed, its feeds, its settings and all that was counted.',
    de: 'Das löscht endgültig alles, was von diesem Server aufbewahrt wird: seine Artikel, auch entfernte, seine Feeds, seine Einstellungen und alles Gezählte.',
    fr: 'Cela supprime pour toujours tout ce qui est conservé de ce serveur : ses articles, même enlevés, ses flux, ses réglages et tout ce qui a été compté.',
    es: 'Esto borra para siempre todo lo que se guarda de este servidor: sus artículos, también los quitados, sus fuentes, sus ajustes y todo lo contado.',
    pt: 'Isto apaga para sempre tudo o que é guardado deste servidor: os artigos, também os removidos, os feeds, as configurações e tudo o que foi contado.',
    ja: 'このサーバーについて保存しているすべてを完全に削除します。記事（削除済みのものも）、フィード、設定、数えたものすべてです。',
    zh: '这将永久删除此服务器保存的全部内容：文章（包括已移除的）、订阅、设置和所有计数。',
  },
  forgetAll: {
    en: 'Forget all of it',
    de: 'Alles vergessen',
    fr: 'Tout oublier',
    es: 'Olvidarlo todo',
    pt: 'Esquecer tudo',
    ja: 'すべて忘れる',
    zh: '全部忘记',
  },
  forgotten: {
    en: 'All that was kept of this server is deleted.',
    de: 'Alles, was von diesem Server aufbewahrt wurde, ist gelöscht.',
    fr: 'Tout ce qui était conservé de ce serveur est supprimé.',
    es: 'Todo lo que se guardaba de este servidor está borrado.',
    pt: 'Tudo o que era guardado deste servidor foi apagado.',
    ja: 'このサーバーについて保存していたすべてを削除しました。',
    zh: '此服务器保存的全部内容已删除。',
  },
} as const satisfies Wordings;
