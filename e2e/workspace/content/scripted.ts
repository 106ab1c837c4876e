import type { MessageDocument } from '../documents.ts'
import type { Random } from './random.ts'
import type { RoomWriter } from './roomWriter.ts'
import { upload } from './uploads.ts'

/** Things of design-wall's past that chance would not write: files, cards, discussions, the pinned ones people look for. */
export function tellMilestones(writer: RoomWriter, random: Random): void {
  const at = (iso: string) => Date.parse(`${iso}Z`)
  const file = (author: string, iso: string, name: string, type: string, size: number) =>
    upload({
      rid: writer.roomId,
      userId: author,
      name,
      type,
      at: new Date(at(iso)).toISOString(),
      random,
      size,
    })

  writer.note(
    'ines',
    at('2023-11-20T08:02:11'),
    'room_changed_description',
    'The wall of the studio, for those who are not in the studio.',
  )
  const first = writer.post(
    'ines',
    at('2023-11-20T08:05:40'),
    'Welcome to the wall. *One rule*: post first, explain in the thread.',
  )
  writer.pin(first, 'ines', at('2023-11-20T08:06:10'))
  writer.reply(first, 'jonah', at('2023-11-20T08:09:02'), 'And if there is nothing to explain?')
  writer.reply(first, 'ines', at('2023-11-20T08:09:44'), 'Then it is a good picture.')

  const proof = writer.share(
    'ada',
    at('2026-10-14T16:02:00'),
    [file('ada', '2026-10-14T16:02:00', 'proof-order-0412.pdf', 'application/pdf', 212_480)],
    '@jonah.reyes the printer confirmed: sleeve on uncoated 300 g, two colours plus white. Proof arrives on the 28th.',
  )
  writer.pin(proof, 'ines', at('2026-10-14T16:20:00'))
  proof.reactions = {
    ':thumbsup:': { usernames: ['jonah.reyes', 'ines.okafor', 'saskia.devries', 'diego.fuentes'] },
  }

  const magnets = writer.post(
    'mei',
    at('2026-10-14T17:40:00'),
    'For @all who still ask: *no magnets in the sleeve*, they upset the compass. It is in the brief, page 3.',
  )
  writer.pin(magnets, 'ines', at('2026-10-14T17:52:00'))
  const talk: readonly (readonly [string, string])[] = [
    ['tomas', 'Not even the small one in the lid?'],
    ['mei', 'Especially the small one in the lid. It is next to the compass.'],
    ['ada', 'I can do a tongue. Paper holds paper.'],
    ['jonah', 'Does it make a sound?'],
    ['ada', 'It makes *the* sound.'],
    ['ines', 'Sold.'],
    ['lukas', 'Eleven degrees off with two magnets, by the way. I measured.'],
    ['tomas', 'Eleven degrees is another valley.'],
    ['mei', 'That is what I keep saying.'],
    ['tomas', 'I will put it into the field notes.'],
    ['ada', 'Tongue v1 is on the kitchen shelf, please open and close it fifty times each.'],
    ['tomas', 'Fifty-one. Still holds.'],
  ]
  for (const [index, [author, text]] of talk.entries())
    writer.reply(magnets, author, at('2026-10-14T17:44:00') + index * 1_620_000, text)

  const rain = writer.share(
    'tomas',
    at('2026-09-28T09:30:00'),
    [
      upload({
        rid: writer.roomId,
        userId: 'tomas',
        name: 'sleeve-after-rain.jpg',
        type: 'image/jpeg',
        at: '2026-09-28T09:30:00.000Z',
        random,
        scene: 'box',
        width: 4032,
        height: 3024,
      }),
    ],
    '@jonah.reyes we tried the tall box with the sleeve on wet grass. It survives the night; the print does not.',
  )
  writer.pin(rain, 'ines', at('2026-09-28T10:02:00'))
  rain.reactions = {
    ':eyes:': {
      usernames: [
        'ada.brandt',
        'jonah.reyes',
        'ines.okafor',
        'saskia.devries',
        'chloe.marchand',
        'diego.fuentes',
        'aoife.byrne',
        'yuki.sato',
      ],
    },
  }

  writer.share(
    'nikhil',
    at('2026-11-12T10:11:00'),
    [file('nikhil', '2026-11-12T10:11:00', 'battery-nights-2026.csv', 'text/csv', 48_213)],
    'All nights since March as a plain table, for those who do not like the sheet.',
  )
  writer.share(
    'hanna',
    at('2026-10-29T13:20:00'),
    [file('hanna', '2026-10-29T13:20:00', 'swatch-scans-autumn-2027.zip', 'application/zip', 7_340_118)],
    'Scans of all thirty-two, flat and in daylight.',
  )
  writer.share(
    'rafael',
    at('2026-09-17T15:02:00'),
    [file('rafael', '2026-09-17T15:02:00', 'offsite-lighting-up.webm', 'video/webm', 9_609)],
    'Forty lanterns, one switch.',
  )
  writer.share(
    'oskar',
    at('2026-06-11T21:40:00'),
    [file('oskar', '2026-06-11T21:40:00', 'the-click.wav', 'audio/wav', 160_044)],
    'The new click, recorded in the tent. Headphones.',
  )
  const inbox = writer.post(
    'beatriz',
    at('2026-08-26T11:15:00'),
    'The 1912 box that a customer sent us a picture of: https://images.example/old-box.jpg',
  )
  inbox.reactions = { ':heart_eyes:': { usernames: ['ada.brandt', 'jonah.reyes'] } }
  writer.post(
    'elif',
    at('2026-07-02T09:31:00'),
    'Two hundred and twelve lamps, all photographed: https://museum.example/collection/miners-lamps',
  )
  writer.post(
    'tomas',
    at('2026-11-18T18:20:00'),
    'Tomorrow night looks possible: https://weather.example/ridge-hut',
  )

  for (const [drid, name, iso, count, last] of [
    ['discussionbox', 'Which lantern goes on the box?', '2026-10-12T09:14:00', 21, '2026-11-19T16:40:00'],
    ['discussiongreen', 'Which green is the green?', '2026-10-20T10:02:00', 64, '2026-11-17T15:12:00'],
  ] as const) {
    writer.post(drid === 'discussionbox' ? 'ada' : 'hanna', at(iso), name, {
      t: 'discussion-created',
      drid,
      dcount: count,
      dlm: `${last}.000Z`,
      attachments: [],
      md: undefined,
    })
  }

  const cardTime = at('2026-11-17T12:00:05')
  writer.post('buildbot', cardTime, '', {
    alias: 'Lookout Bot',
    emoji: ':robot:',
    bot: { i: 'bxRk3kq8sDyQwTn4T' },
    groupable: false,
    attachments: [
      {
        author_name: 'firmware/main',
        title: 'Build 2.4.0-beta2 passed',
        title_link: 'https://ci.kestrel.example/builds/2291',
        text: 'All **48** units of the rack answered.',
        color: '#0b6b5c',
        fields: [
          { short: true, title: 'Duration', value: '6 min 12 s' },
          { short: true, title: 'Tests', value: 1204 },
          { short: true, title: 'Flicker', value: false },
          { short: true, title: 'Ready for field', value: true },
        ],
      },
    ],
  })
  writer.post('tomas', at('2026-11-19T18:05:00'), 'Parking place for those who come up tomorrow.', {
    location: { type: 'Point', coordinates: [7.0512, 45.5181] },
  })
  writer.post('noor', at('2026-11-18T09:58:00'), '', {
    t: 'videoconf',
    groupable: false,
    blocks: [{ type: 'video_conf', blockId: 'vc1', callId: '65aa0c2f1', appId: 'videoconf-core' }],
  })
}

/** The discussion about the box, in full. */
export function tellBoxDiscussion(writer: RoomWriter, random: Random): void {
  const day = (month: number, date: number, hour: number, minute: number) =>
    Date.UTC(2026, month - 1, date, hour, minute)
  const photo = (author: string, at: number, scene: string, name: string, width: number, height: number) =>
    upload({
      rid: writer.roomId,
      userId: author,
      name,
      type: 'image/jpeg',
      at: new Date(at).toISOString(),
      random,
      scene,
      width,
      height,
    })

  writer.post('ada', day(10, 12, 9, 15), 'Three candidates so far. Please argue here and not in the kitchen.')
  writer.share(
    'priya',
    day(10, 12, 9, 40),
    [photo('priya', day(10, 12, 9, 40), 'tent-night', 'candidate-a.jpg', 4032, 2688)],
    'A: the tent, from far.',
  )
  writer.share(
    'priya',
    day(10, 12, 9, 41),
    [photo('priya', day(10, 12, 9, 41), 'lantern-dark', 'candidate-b.jpg', 2400, 3000)],
    'B: only the lantern.',
  )
  writer.share(
    'jonah',
    day(10, 12, 10, 5),
    [photo('jonah', day(10, 12, 10, 5), 'hut', 'candidate-c.jpg', 4032, 2688)],
    'C: one window. No product at all.',
  )
  writer.post('chloe', day(10, 12, 10, 31), 'C is the most beautiful and sells houses.')
  writer.post('yuki', day(10, 12, 11, 2), 'B is the most honest and sells lamps.')
  const a = writer.post('ines', day(10, 12, 14, 20), 'A has a person in it, although you do not see one.')
  writer.quote(a, 'jonah', day(10, 12, 14, 26), 'Exactly that. I withdraw C.')
  const votes = writer.post(
    'ada',
    day(10, 14, 8, 45),
    'Printed all three at 1:1 and stood them on the shelf:\n- A reads from *six* metres\n- B from three\n- C from nowhere, sorry @jonah.reyes',
  )
  votes.reactions = {
    ':one:': { usernames: ['ines.okafor', 'jonah.reyes', 'chloe.marchand'] },
    ':two:': { usernames: ['yuki.sato'] },
  }
  writer.post('yuki', day(10, 14, 9, 3), 'Six metres is an argument.')
  writer.post('priya', day(10, 14, 9, 30), 'Then I take A again, with the warm mode, on the ridge. November.')
  writer.post('ada', day(10, 14, 9, 34), 'November is when the sleeve goes to print.')
  writer.post('priya', day(10, 14, 9, 35), 'Early November.')
  writer.post('priya', day(11, 9, 17, 12), 'Late November.')
  writer.post('ada', day(11, 9, 17, 13), 'I knew it.')
  writer.post('chloe', day(11, 10, 10, 0), 'While we wait: title above or below the tent?')
  writer.post('jonah', day(11, 10, 10, 12), 'Below. The sky is the title.')
  writer.post('chloe', day(11, 10, 10, 13), 'You cannot say things like that to a copywriter.')
  const decided = writer.post(
    'ines',
    day(11, 16, 16, 30),
    '@all decided: A, new exposure, Thursday night. If it snows, then with snow.',
  )
  writer.pin(decided, 'ines', day(11, 16, 16, 31))
  writer.post(
    'ada',
    day(11, 19, 16, 40),
    'Printer holds the slot until Monday noon. No pressure, @priya.raman.',
  )
}

/** Ciphertext only, as the server has it. */
export function tellEncrypted(writer: RoomWriter, random: Random): void {
  writer.note('ines', Date.UTC(2025, 8, 1, 9), 'room_e2e_enabled', 'board')
  for (let index = 0; index < 48; index += 1) {
    const author = random.pick(['ines', 'jonah', 'aoife', 'diego'])
    const ciphertext = Array.from({ length: random.int(4, 14) }, () => random.id()).join('')
    const more: Partial<MessageDocument> = { t: 'e2e', e2e: 'pending', md: undefined }
    const isNew = index > 24
    writer.post(
      author,
      Date.UTC(2025, 8, 1, 9, 5) + index * 9_100_000 * 8,
      isNew ? '' : ciphertext,
      isNew
        ? {
            ...more,
            content: { algorithm: 'rc.v2.aes-sha2', ciphertext, iv: random.id(), kid: 'board-key-2025' },
          }
        : more,
    )
  }
}

/** A room where a bot speaks and people sometimes answer. */
export function tellReleases(writer: RoomWriter, random: Random): void {
  let [minor, patch] = [0, 0]
  for (
    let time = Date.UTC(2025, 0, 6, 12);
    time < Date.UTC(2026, 10, 19, 12);
    time += random.int(3, 16) * 86_400_000
  ) {
    ;[minor, patch] = random.chance(0.25) ? [minor + 1, 0] : [minor, patch + 1]
    const isGreen = random.chance(0.82)
    writer.post('buildbot', time + random.int(0, 3_000_000), '', {
      alias: 'Lookout Bot',
      emoji: ':robot:',
      bot: { i: 'bxRk3kq8sDyQwTn4T' },
      groupable: false,
      attachments: [
        {
          title: `Firmware 2.${minor}.${patch} ${isGreen ? 'released' : 'failed on the rack'}`,
          title_link: `https://ci.kestrel.example/releases/2.${minor}.${patch}`,
          text: random.pick([
            'Fade curve below 10 %.',
            'Sleeps deeper, wakes faster.',
            'Reads the temperature before the light warms it.',
            'Fewer words in the pairing answer.',
            'Moth-proof touch.',
            'Battery gauge learns from the last ten nights.',
          ]),
          color: isGreen ? '#2f8f7c' : '#c94f2f',
          fields: [
            { short: true, title: 'Size', value: `${random.int(180, 240)} kB` },
            { short: true, title: 'Units', value: random.int(12, 60) },
            { short: true, title: 'Signed', value: isGreen },
          ],
        },
      ],
    })
    if (!isGreen)
      writer.post(
        'mei',
        time + random.int(4, 40) * 60_000,
        random.pick([
          'Looking.',
          'That is unit 17, it lives next to the radiator.',
          'Mine. Reverted.',
          'The test is wrong, not the light. I think.',
        ]),
      )
    else if (random.chance(0.3))
      writer.post(
        random.pick(['tomas', 'kwame', 'samuel', 'nikhil']),
        time + random.int(20, 400) * 60_000,
        random.pick([
          'On mine since an hour. Smooth.',
          'Field units updated, all of them, in a barn.',
          'Can we have that fade everywhere?',
          'Gauge says 11 h. I choose to believe.',
          ':rocket:',
          'Thank you. It finally sleeps when I do.',
        ]),
      )
  }
}
