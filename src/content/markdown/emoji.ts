/**
 * The emoji that a name between colons stands for: those that say something in tables and lists of documentation. All
 * others stay as they are typed, which is never wrong; the full list has 1,900 names and says no more.
 */

const NAMES = `
  +1 👍 -1 👎 100 💯 alarm_clock ⏰ arrow_down ⬇️ arrow_forward ▶️ arrow_left ⬅️ arrow_right ➡️ arrow_up ⬆️
  art 🎨 ballot_box_with_check ☑️ balloon 🎈 beer 🍺 bell 🔔 blue_book 📘 blush 😊 book 📖 bookmark 🔖 books 📚
  boom 💥 bug 🐛 bulb 💡 calendar 📅 camera 📷 card_file_box 🗃️ chart_with_upwards_trend 📈 checkered_flag 🏁
  clap 👏 clipboard 📋 closed_book 📕 cloud ☁️ coffee ☕ computer 💻 construction 🚧 dart 🎯 email ✉️ exclamation ❗
  eyes 👀 file_folder 📁 fire 🔥 gear ⚙️ gem 💎 ghost 👻 gift 🎁 globe_with_meridians 🌐 green_book 📗
  green_circle 🟢 grey_question ❔ hammer 🔨 hammer_and_wrench 🛠️ heart ❤️ heavy_check_mark ✔️
  heavy_exclamation_mark ❗ heavy_minus_sign ➖ heavy_plus_sign ➕ heavy_multiplication_x ✖️
  information_source ℹ️ key 🔑 label 🏷️ laughing 😆 link 🔗 lock 🔒 loudspeaker 📢 mag 🔍 mega 📣 memo 📝 moneybag 💰
  moon 🌔 muscle 💪 negative_squared_cross_mark ❎ new 🆕 no_entry ⛔ no_entry_sign 🚫 notebook 📓 ok 🆗
  orange_book 📙 package 📦 paperclip 📎 pencil 📝 pencil2 ✏️ point_down 👇 point_left 👈 point_right 👉 point_up ☝️
  pray 🙏 pushpin 📌 question ❓ rainbow 🌈 recycle ♻️ red_circle 🔴 robot 🤖 rocket 🚀 rotating_light 🚨
  satisfied 😆 scroll 📜 seedling 🌱 ship 🚢 smile 😄 smiley 😃 snake 🐍 snowflake ❄️ sparkles ✨ speech_balloon 💬
  star ⭐ star2 🌟 stop_sign 🛑 stopwatch ⏱️ sunny ☀️ sweat_smile 😅 tada 🎉 test_tube 🧪 thinking 🤔 thumbsdown 👎
  thumbsup 👍 trophy 🏆 truck 🚚 umbrella ☔ unicorn 🦄 unlock 🔓 wastebasket 🗑️ warning ⚠️ wave 👋
  white_check_mark ✅ wink 😉 wrench 🔧 x ❌ yellow_circle 🟡 zap ⚡`;

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
