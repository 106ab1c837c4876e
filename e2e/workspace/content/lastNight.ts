import type { MessageDocument, UploadDocument } from '../documents.ts'
import { reference } from './people.ts'
import type { Random } from './random.ts'
import type { RoomWriter } from './roomWriter.ts'
import { upload } from './uploads.ts'

/** When the story stops: newer than every message. */
export const NOW = Date.UTC(2026, 10, 20, 8, 31)

const thursday = (hour: number, minute: number, second = 0) => Date.UTC(2026, 10, 19, hour, minute, second)
const friday = (hour: number, minute: number, second = 0) => Date.UTC(2026, 10, 20, hour, minute, second)

/** The end of design-wall, word by word: the first that everybody sees. */
export function tellLastNight(writer: RoomWriter, random: Random): void {
  const picture = (
    author: string,
    at: number,
    scene: string,
    width: number,
    height: number,
    name = `${scene}.jpg`,
  ): UploadDocument =>
    upload({
      rid: writer.roomId,
      userId: author,
      name,
      type: name.endsWith('png') ? 'image/png' : 'image/jpeg',
      at: new Date(at).toISOString(),
      random,
      scene,
      width,
      height,
    })

  const share = (
    author: string,
    at: number,
    scene: string,
    width: number,
    height: number,
    caption: string,
    name?: string,
  ) => writer.share(author, at, [picture(author, at, scene, width, height, name)], caption)

  share(
    'mei',
    thursday(14, 32),
    'lantern',
    2400,
    3000,
    'Bone, with the {part} that closes. Straight from the tripod.'.replace('{part}', 'flap'),
  )
  share('mei', thursday(14, 36), 'mug', 3000, 3000, '')
  share(
    'ada',
    thursday(15, 4),
    'app-dial',
    1170,
    2532,
    'Dial with hours in the middle. The percent sign is gone, nobody missed it.',
    'app-lantern.png',
  )
  share(
    'jonah',
    thursday(15, 40),
    'chart-lines',
    2400,
    1500,
    'Runtime by temperature, all 48 units. L1 is the sad line.',
    'battery-chart.png',
  )
  share(
    'tomas',
    thursday(16, 12),
    'fog',
    3024,
    4032,
    'Lost the path here, found the picture.',
    'pines-fog.jpg',
  )
  share('tomas', thursday(16, 20), 'range', 4032, 2268, '', 'blue-range.jpg')
  share(
    'priya',
    thursday(17, 31),
    'dusk',
    4032,
    2688,
    'The six minutes where the lantern and the sky are equally bright.',
    'dusk-violet.jpg',
  )
  share('priya', thursday(17, 44), 'sea', 4032, 2509, '', 'sea-evening.jpg')

  writer.post(
    'tomas',
    thursday(21, 56),
    'We are up. Ridge hut is closed, so tents it is. Battery test starts at 22:00, ambient is −4 °C.',
  )
  writer.post(
    'tomas',
    thursday(22, 2),
    'Numbers go straight into the sheet, no need to watch this space tonight.',
  )
  writer.post('tomas', thursday(22, 38), 'Wind is down. Try it without the diffuser?')

  const tent = share(
    'priya',
    thursday(22, 41),
    'tent-night',
    4032,
    2688,
    'First night with the warm mode. Nobody wanted to sleep.',
  )
  writer.pin(tent, 'ines', thursday(23, 1))
  tent.starred = [{ _id: 'jonah' }, { _id: 'ines' }]
  tent.reactions = {
    ':heart:': who(
      'jonah',
      'ines',
      'ada',
      'mei',
      'tomas',
      'noor',
      'hanna',
      'yuki',
      'kwame',
      'marek',
      'lukas',
      'chloe',
      'aoife',
      'leo',
    ),
    ':sunny:': who('mei', 'kwame', 'oskar', 'rafael', 'elif', 'saskia'),
    ':eyes:': who('diego', 'freya'),
  }

  const jonah = writer.post('jonah', thursday(22, 47), 'That is the box cover. Right there.')
  writer.reply(
    tent,
    'jonah',
    thursday(22, 49),
    'What is the exposure? It reads as candle, not as LED. That is the whole point of the thing.',
  )
  reacted(
    writer.reply(
      tent,
      'priya',
      thursday(22, 53),
      '1/15 s, ISO 1600, no correction. It really looks like that.',
    ),
    ':heart:',
    'mei',
    'jonah',
    'ines',
  )
  for (const [index, id] of ['ada', 'leo', 'samuel', 'nikhil', 'beatriz'].entries()) {
    writer.note('ines', thursday(22, 57, index * 4), 'au', reference(id).username)
  }
  writer.note(
    'ines',
    thursday(22, 58),
    'room_changed_topic',
    'Lookout 2, fabrics for autumn 2027, and what the mountains look like. Post first, explain in the thread.',
  )

  const agreed = writer.quote(
    jonah,
    'ines',
    thursday(23, 5),
    'Agreed. @jonah.reyes can you get the full-size file to @ada.brandt before Friday? She needs 300 dpi at 340 mm for the sleeve.',
  )
  agreed.starred = [{ _id: 'jonah' }]
  reacted(
    writer.post(
      'mei',
      thursday(23, 18),
      'The flicker at 8 % is fixed. It was the clamp; the fade target went below the floor:\n```c\n// lantern firmware, fade.c\nconst float target = clamp(lux * 0.82f, FLOOR, CEIL);\nfade_to(target, 1200); /* ms, linear is fine here */\n```\nSet `FADE_DEBUG=1` if you want to see it on your unit.',
    ),
    ':thumbsup:',
    'kwame',
    'nikhil',
    'tomas',
    'jonah',
    'samuel',
  )
  writer.reply(
    tent,
    'mei',
    thursday(23, 22),
    '2,200 K at 12 %. I can go to 2,000 but then the red of the guy lines turns brown.',
  )
  writer.share(
    'ada',
    thursday(23, 31),
    [
      upload({
        rid: writer.roomId,
        userId: 'ada',
        name: 'lookout-2-sleeve-v7.pdf',
        type: 'application/pdf',
        at: new Date(thursday(23, 31)).toISOString(),
        random,
        size: 1_812_440,
      }),
    ],
    'Sleeve dieline with the new fold. Measured on the pre-series box, not the drawing.',
  )

  const morning = friday(8, 14)
  reacted(
    writer.share(
      'priya',
      morning,
      [
        picture('priya', morning, 'ridge', 4032, 2688, 'ridge-dawn.jpg'),
        picture('priya', morning + 700, 'lake', 4032, 2688),
        picture('priya', morning + 1900, 'range', 4032, 2268, 'blue-range-2.jpg'),
      ],
      'Morning set from the ridge, three of about sixty. The rest is on the wall.',
    ),
    ':heart:',
    'jonah',
    'ines',
    'ada',
    'mei',
    'hanna',
    'noor',
    'yuki',
    'leo',
    'aoife',
  )
  writer.pin(
    writer.post(
      'ines',
      friday(8, 20),
      '@all review at 14:00 in the small studio. Bring one picture you would hang, not ten you would keep.',
    ),
    'ines',
    friday(8, 20, 30),
  )
  writer.reply(
    tent,
    'ines',
    friday(8, 24),
    'Keep 2,200. @jonah.reyes please log it as the default, and crop to 3:2 for the sleeve.',
  )
  writer.reply(
    tent,
    'tomas',
    friday(8, 26),
    'For the record: lights on 22:00, off at 09:41 tomorrow if the sheet is right. It never is.',
  )
  reacted(writer.reply(tent, 'jonah', friday(8, 29), 'Done and done.'), ':thumbsup:', 'ines', 'priya')
}

function who(...ids: string[]) {
  return { usernames: ids.map((id) => reference(id).username) }
}

function reacted(message: MessageDocument, emoji: string, ...ids: string[]) {
  message.reactions = { ...message.reactions, [emoji]: who(...ids) }
}
