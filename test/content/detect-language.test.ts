import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/content/detect-language.js';

describe('the language of a text', () => {
  test.each([
    ['en', 'The lock closes at ten, says the harbour office, and opens again at six.'],
    ['en', 'The lock closes at ten.'],
    ['en', 'A berth costs 12 crowns.'],
    ['de', 'Das Tor schließt um zehn Uhr.'],
    ['de', 'Ein Liegeplatz kostet zwölf Kronen. Das Tor schließt um zehn Uhr und öffnet um sechs.'],
    ['fr', 'Le port ferme à dix heures.'],
    ['es', 'El puerto cierra a las diez.'],
    ['it', 'Il porto chiude alle dieci.'],
    ['nl', 'De haven sluit om tien uur.'],
    ['sv', 'Hamnen stänger klockan tio.'],
    ['pl', 'Port zamyka się o dziesiątej.'],
    ['ru', 'Порт закрывается в десять.'],
    ['ja', '水門は夜十時に閉まり、朝六時に開きます。'],
    ['zh', '水闸晚上十点关闭，早上六点打开。'],
    ['ko', '수문은 밤 열 시에 닫힙니다.'],
    ['th', 'ประตูน้ำปิดเวลาสี่ทุ่ม'],
    ['el', 'Το λιμάνι κλείνει στις δέκα.'],
    ['he', 'הנמל נסגר בעשר.'],
    ['zh', '水闸由 Harbour Office 管理，晚上十点关闭。'],
  ])('is %s: %s', (language, text) => expect(detectLanguage(text)).toBe(language));
  test.each(['', 'Text.', 'npm install foo', '12 + 30 = 42', 'foo bar foo foo'])('cannot be told: %j', (text) =>
    expect(detectLanguage(text)).toBeUndefined(),
  );
});
