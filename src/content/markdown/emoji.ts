/**
 * The emoji that a name between colons stands for: those that say something in tables and lists of documentation. All
 * others stay as they are typed, which is never wrong; the full list has 1,900 names and says no more.
 */

const NAMES = `
  +1 👍 -1 👎 100 💯 alarm_clock ⏰ arrow_down ⬇️ arrow_forward ▶️ arrow_left ⬅️ arrow_right ➡️ arrow_up ⬆️ art 🎨
  balloon 🎈 ballot_box_with_check ☑️ beer 🍺 bell 🔔 blue_book 📘 blue_heart 💙 blush 😊 book 📖 bookmark 🔖 books 📚
  boom 💥 brain 🧠 broken_heart 💔 bug 🐛 bulb 💡 calendar 📅 calling 📲 camera 📷 card_file_box 🗃️ cat 🐱
  chart_with_upwards_trend 📈 checkered_flag 🏁 clap 👏 clipboard 📋 closed_book 📕 cloud ☁️ coffee ☕ compass 🧭
  computer 💻 confused 😕 construction 🚧 cookie 🍪 crab 🦀 crossed_fingers 🤞 crown 👑 cry 😢 dart 🎯 date 📅 detective 🕵️
  dog 🐶 electric_plug 🔌 email ✉️ exclamation ❗ eyes 👀 file_folder 📁 fire 🔥 gear ⚙️ gem 💎 ghost 👻 gift 🎁
  gift_heart 💝 globe_with_meridians 🌐 green_book 📗 green_circle 🟢 green_heart 💚 grey_question ❔ grin 😁 grinning 😀
  hammer 🔨 hammer_and_wrench 🛠️ handshake 🤝 heart ❤️ heart_eyes 😍 heavy_check_mark ✔️ heavy_exclamation_mark ❗
  heavy_minus_sign ➖ heavy_multiplication_x ✖️ heavy_plus_sign ➕ herb 🌿 hourglass ⌛ hourglass_flowing_sand ⏳
  house 🏠 inbox_tray 📥 information_source ℹ️ iphone 📱 joy 😂 key 🔑 label 🏷️ laughing 😆 leaves 🍃 link 🔗 lock 🔒
  loudspeaker 📢 mag 🔍 mega 📣 memo 📝 moneybag 💰 moon 🌔 movie_camera 🎥 muscle 💪 negative_squared_cross_mark ❎ new 🆕
  no_entry ⛔ no_entry_sign 🚫 notebook 📓 ok 🆗 ok_hand 👌 open_file_folder 📂 orange_book 📙 outbox_tray 📤 package 📦
  paperclip 📎 partying_face 🥳 pencil 📝 pencil2 ✏️ penguin 🐧 point_down 👇 point_left 👈 point_right 👉 point_up ☝️
  point_up_2 👆 pray 🙏 purple_heart 💜 pushpin 📌 puzzle_piece 🧩 question ❓ rainbow 🌈 raised_hands 🙌 recycle ♻️
  red_circle 🔴 robot 🤖 rocket 🚀 rotating_light 🚨 satisfied 😆 scream 😱 scroll 📜 seedling 🌱 ship 🚢 sleeping 😴
  slightly_smiling_face 🙂 smile 😄 smiley 😃 snake 🐍 snowflake ❄️ sob 😭 sparkles ✨ speaker 🔈 speech_balloon 💬 star ⭐
  star2 🌟 stop_sign 🛑 stopwatch ⏱️ sunglasses 😎 sunny ☀️ sweat_smile 😅 tada 🎉 tea 🍵 test_tube 🧪 thinking 🤔
  thumbsdown 👎 thumbsup 👍 triangular_flag_on_post 🚩 trophy 🏆 truck 🚚 umbrella ☔ unicorn 🦄 unlock 🔓 video_camera 📹
  warning ⚠️ wastebasket 🗑️ wave 👋 weary 😩 whale 🐳 white_check_mark ✅ wink 😉 wrench 🔧 writing_hand ✍️ x ❌
  yellow_circle 🟡 yellow_heart 💛 zap ⚡`;

let known: ReadonlyMap<string, string> | undefined;

/** The emoji of the name; undefined for one that is not known here. */
export function emojiNamed(name: string): string | undefined {
  known ??= readNames();
  return known.get(name);
}

function readNames(): ReadonlyMap<string, string> {
  const words = NAMES.trim().split(/\s+/);
  const names = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2) names.set(words[at] ?? '', words[at + 1] ?? '');
  return names;
}
