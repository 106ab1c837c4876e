import type { Craft } from './people.ts'

/**
 * Talk that makes sense by itself. Each line: who (`A` starts, `B`, `C`, `D` join), how (`>` in a thread under the first
 * line, `~` quoting the line before, nothing: plainly), then what, with `[this|that]` and `{blanks}` of `words.ts`.
 */
export interface Script {
  lead: Craft | 'anyone'
  lines: readonly string[]
}

export const scripts: readonly Script[] = [
  // Questions with an answer and a decision
  {
    lead: 'design',
    lines: [
      'A Do we [still|really] need the second [notch|ridge|line] on the {part}? It [reads|looks] as a mistake from {n} metres.',
      'B It is there so that gloves find it. [Without it|When we left it out] {nn} % of the testers turned the wrong way.',
      'C Could it be on the inside?',
      'B [Tooling says yes|Yes, if the wall gets {mm} mm more].',
      'A Then inside. Good.',
    ],
  },
  {
    lead: 'workshop',
    lines: [
      'A The {part} came back from {supplier}. {mm} mm off, all of them, same direction.',
      'B So it is the drawing.',
      'A It is [the drawing|my drawing].',
      'B [Happens|Welcome to the club]. Fix it before {day} and nobody will ever know.',
      'C I know.',
    ],
  },
  {
    lead: 'packaging',
    lines: [
      'A {printer} asks whether the inside stays bare. Bare saves {pct} cents a box.',
      'B Bare, but only if the board is the [grey|brown] one.',
      'C Bare. People [photograph|keep] the box, not the ink.',
      'A Bare it is, I [write to them|will order a proof] [today|after lunch].',
    ],
  },
  {
    lead: 'firmware',
    lines: [
      'A {fw} is on the test units. Change: the fade no longer [jumps|stutters] below {pct} %.',
      'B Seen it on mine. [Lovely|Much better], finally feels like a [candle|sunset] and not like a staircase.',
      'C Mine still does it once after charging.',
      'A [Log, please|Send me the log] and I buy you {food}.',
      'C> Sent. It was {n} seconds after unplugging.',
    ],
  },
  {
    lead: 'textile',
    lines: [
      'A {fabric} in {colour} or in {colour} for the pouch? [I have both here|Both are on the big table].',
      'B {colour}. The other one looks [wet|tired] under the warm light.',
      'C I would take neither and ask for a third.',
      'A [You always want a third|There is no third before spring].',
      'C Then the first.',
    ],
  },
  {
    lead: 'app',
    lines: [
      'A On the {screen}: should the number be the [brightness|hours left]? We show [both|one too many] today.',
      'B Hours. Nobody knows what {pct} % means at night.',
      'C But hours jump when it gets cold.',
      'B Then say “about {n} hours”. A person would.',
      'A “About” is a beautiful word. Doing that.',
    ],
  },
  {
    lead: 'supply',
    lines: [
      'A {supplier} moved the delivery to {day} in {n} weeks. Not a drama yet.',
      'B When [is|does] it [a drama|become one]?',
      'A If it moves again.',
      'B [Ask them again on {day}|Call, do not write], please.',
      'A> Called. It will not move again, they said, [in the voice that means it will|and I nearly believe it].',
    ],
  },
  {
    lead: 'optics',
    lines: [
      'A New diffuser, {lumen} lumen, {kelvin} K. The hot spot is [gone|only visible if you look for it].',
      'B I looked for it.',
      'A [And?|Of course you did.]',
      'B It is still there, [very shy|at five o’clock].',
      'C {mm} mm further from the emitter and it is gone. [I can print that ring|Ring is on the printer].',
    ],
  },
  {
    lead: 'research',
    lines: [
      'A {n} of {nn} people [could not find|did not find] the {part} in the dark. {n} of them thought it was [broken|decoration].',
      'B Did they have gloves on?',
      'A [Half|Most] of them.',
      'C What did the others do?',
      'A Shook it. [Everybody shakes it|The shaking again]. We could make shaking mean something.',
      'B I both hate and love that.',
    ],
  },
  {
    lead: 'words',
    lines: [
      'A Line for the sleeve, last [call|round]: “See further after dark.” or “Made for the walk back.”',
      'B The second. It has a person in it.',
      'C First one for the poster, second for the sleeve?',
      'A That is [what I hoped you would say|cheating, and I accept].',
    ],
  },
  {
    lead: 'field',
    lines: [
      'A Back from {place}. {temp} °C, {weather}. [Two|Three] units [lived|made it] through the night, one drowned.',
      'B Which one drowned?',
      'A The one with the [old gasket|tape]. As expected, but now it is a fact.',
      'C Bring it in, [we open it|I want to see it from inside].',
      'A> On Lukas’s bench, in a bag of rice, like a phone.',
    ],
  },
  {
    lead: 'retail',
    lines: [
      'A {shop} wants the {colour} one in the window from {day}.',
      'B There are {nn} left. They can have {n}.',
      'A They will ask for more.',
      'B They always ask for more. They can have {n}.',
    ],
  },
  {
    lead: 'design',
    lines: [
      'A The {part} is {mm} mm too [proud|shy]. [I keep touching it|My thumb notices every time].',
      'B Mine too. I thought it was only me.',
      'C [Print three|Let us print three]: as is, {mm} less, flush. Blind test at {time}.',
      'A> Blind test says: {mm} less. Unanimous, which [never happens|worries me].',
    ],
  },
  {
    lead: 'packaging',
    lines: [
      'A Who has the [white|brown] sample box? It was on my table on {day}.',
      'B I [borrowed|kidnapped] it for a photo. It is in {room}.',
      'A It has a coffee ring now.',
      'B [That was there before|A design decision].',
      'A It was not.',
    ],
  },
  {
    lead: 'firmware',
    lines: [
      'A Question to the room: what should the light do at {pct} % battery? Blink is [rude|out].',
      'B Get [warmer|dimmer], slowly. Like a fire that ends.',
      'C Yes. And nothing at all in the last ten minutes, people are asleep.',
      'A Writing that down word by word.',
      'D This is why I like it here.',
    ],
  },
  {
    lead: 'app',
    lines: [
      'A {screen}, third round. I took [away everything|out the tabs], and what was left was [enough|fine].',
      'B Where did the timer go?',
      'A Into the dial. Turn past zero.',
      'B [Oh|Ah]. That is [good|very good].',
      'C Does anybody find it?',
      'A {n} of {n} in the hallway test. [The {n}th was Marek|Small hallway].',
    ],
  },
  {
    lead: 'photo',
    lines: [
      'A I need {n} people with [cold hands|patience] and no logo on their jackets, {day}, {place}.',
      'B Me.',
      'C Me, if there is {food}.',
      'A There is [always|now] {food}.',
      'D Count me in. What time?',
      'A {time}, before the light [goes|turns].',
    ],
  },
  {
    lead: 'workshop',
    lines: [
      'A The laser is free from {time}. [Who is next?|First come.]',
      'B I have {n} sheets of board.',
      'C Mine is small. Ten minutes.',
      'A Small ones first, then board. Everybody else tomorrow.',
    ],
  },
  {
    lead: 'textile',
    lines: [
      'A Swatches from {supplier} came [today|this morning]. {fabric} is [thicker than I remember|exactly right], {colour} is [a bit loud|too blue].',
      'B Daylight or [tube|lamp]?',
      'A Window, noon, white wall.',
      'B Then it is too [loud|blue]. [Send it back|Ask for half the dye].',
    ],
  },
  {
    lead: 'supply',
    lines: [
      'A Cost of the {part} with {material}: {pct} cents [more|less] than now.',
      'B For {nn},000 pieces that is a [lot of|whole] {food}.',
      'C I would pay it. It is the part the hand meets first.',
      'A [I thought so|Said the hand]. Let us put it to Ines.',
      'D Pay it.',
    ],
  },
  {
    lead: 'design',
    lines: [
      'A Can somebody [explain|remind me] why the {part} has {n} screws?',
      'B Because {n} was not enough in the drop test.',
      'A And {n} would be?',
      'B [Lukas?|Ask Lukas.]',
      'C More than enough, and {pct} seconds of assembly. Not worth it.',
      'A Fine. [I withdraw the question|They stay].',
    ],
  },
  {
    lead: 'optics',
    lines: [
      'A Measured it against the [L1|old one]: {lumen} lm at the same current, and {pct} % less glare from the side.',
      'B [Show me|In what room?]',
      'A {room}, {time}, lights off. Bring sunglasses for the old one.',
      'B> Convinced. The side view is a different product.',
    ],
  },
  {
    lead: 'research',
    lines: [
      'A Letter of the week, from a [lighthouse keeper|night nurse|beekeeper|school teacher] in {place}: “it has the patience of a good dog.”',
      'B Put that on the wall.',
      'C Put that on the [box|website].',
      'A I asked. We [may|are allowed to], if we send a second one.',
      'B Send two.',
    ],
  },
  {
    lead: 'words',
    lines: [
      'A The manual says “do not immerse” {n} times. I would say it once, well.',
      'B Legal wants it [twice|on two pages].',
      'A Twice, well.',
    ],
  },
  {
    lead: 'field',
    lines: [
      'A Wind [is too strong|went up] at {place}, we [stay down|turn around]. Test moves to {day}.',
      'B Good call.',
      'C [Everyone all right?|All fine?]',
      'A All fine, all [wet|hungry]. {food} helps.',
    ],
  },
  {
    lead: 'firmware',
    lines: [
      'A The {part} sensor reports {temp} °C while I hold it. It [cannot be|is] {nn} here.',
      'B Self-heating. Sample before the LED, not after.',
      'A [Oh of course|That is embarrassing].\n```c\nuint16_t raw = adc_read(TEMP);   /* before light_on(), the driver warms the board */\nlight_on(target);\n```',
      'B Exactly. Ship it.',
    ],
  },
  {
    lead: 'firmware',
    lines: [
      'A Found it. The lantern woke up at night because of this:\n```c\nif (touch.ms > 40) wake();\n```\nForty milliseconds is [a moth|a leaf|a raindrop].',
      'B So what is a finger?',
      'A > 180 ms and more than one electrode. Changed it to that.',
      'C A moth. [I love it|Best bug of the year].',
    ],
  },
  {
    lead: 'research',
    lines: [
      'A Runtime by mode, {nn} units, mean of three nights:\n\n| Mode | {temp} °C | 20 °C |\n|:--|--:|--:|\n| Warm | {n} h {nn} | 14 h 10 |\n| Reading | {n} h 05 | 9 h 30 |\n| Night | 41 h | 63 h |',
      'B Reading is the one to [fix|worry about].',
      'A It is [the driver|the cold]: {pct} % is lost before the light.',
      'C I have an idea for that. [Give me a week|Not cheap, though].',
    ],
  },
  {
    lead: 'supply',
    lines: [
      'A Before {day}, please, in this order:\n1. Sign the {part} sample\n2. Send {supplier} the new drawing\n3. Tell {shop} that it is {n} weeks, not {n}',
      'B 1 done.',
      'C 2 done, they [confirmed|wrote back within the hour].',
      'A And 3 I did myself, [with my nicest voice|hiding under the table].',
    ],
  },
  {
    lead: 'design',
    lines: [
      'A Review notes, short:\n- {part}: keep, but softer edge\n- {colour}: out\n- the sound of the lid: *do not touch, it is perfect*\n- next: {screen}',
      'B Who does the softer edge?',
      'C Me. Tomorrow [noon|evening].',
      'B Then I wait with the render.',
    ],
  },
  {
    lead: 'anyone',
    lines: [
      'A There is {food} in the kitchen.',
      'B [Running|On my way].',
      'C There was {food} in the kitchen.',
    ],
  },
  {
    lead: 'anyone',
    lines: [
      'A Whose [bike|tent|thermos|jacket] is in {room}? It has been there since {day}.',
      'B Mine, [sorry|moving it]. I thought it was part of the furniture by now.',
      'A It [nearly|already] has a name.',
    ],
  },
  {
    lead: 'anyone',
    lines: [
      'A Saw {animal} [outside the studio|on the way in] this morning. [Good omen?|Counts as a field test.]',
      'B Only if it was carrying a lantern.',
      'C Photo or it was a [cat|rock].',
    ],
  },
  {
    lead: 'anyone',
    lines: [
      'A Does anybody have a [USB-C cable|ruler longer than a metre|black marker that works|spare tripod plate]? I had {n}.',
      'B Top drawer, [left|under the tape].',
      'A There are {n} [dead pens|old passports|Allen keys] and a fork.',
      'B Other left.',
    ],
  },
  {
    lead: 'anyone',
    lines: [
      'A Lunch at [twelve|half past twelve]? I am thinking of the [soup place|bakery|noodles].',
      'B In.',
      'C In, but I have to be back for {printer}.',
      'A We run.',
    ],
  },
  {
    lead: 'anyone',
    lines: [
      'A The plotter is out of [cyan|paper] again.',
      'B It is always [cyan|Thursday].',
      'A Ordered {n}. That should last until {day}.',
    ],
  },
  {
    lead: 'design',
    lines: [
      'A I tried the {part} in {material}. It is [beautiful|heavy] and [loud|cold].',
      'B How cold?',
      'A [You notice|Your lip would notice]. Winter people will complain.',
      'B Then {material} outside, {material} where the hand is.',
      'A [Two materials|More parts], more cost. But [yes|you are right].',
    ],
  },
  {
    lead: 'packaging',
    lines: [
      'A {printer} can do {ver} by {day} if we send it before {time} today.',
      'B Sending at {time} means [checking now|no lunch]. I [check|proofread] the back, who takes the sides?',
      'C Left side.',
      'D Right side. There is a double space.',
      'A Fixed. Sent. [Breathe|Thank you all].',
    ],
  },
  {
    lead: 'app',
    lines: [
      'A {screen} in dark: contrast is {n}.{n} to 1, should be at least 4.5.',
      'B Which text?',
      'A The [grey|small] one below the number.',
      'B Up two steps. [Done|In the next build].',
      'A> Confirmed, 5.{n} now, and it still looks quiet.',
    ],
  },
  {
    lead: 'app',
    lines: [
      'A Beta feedback in one line: they love the dial, they [cannot find|never open] the {screen}.',
      'B Could it [live|sit] on the first screen?',
      'C Everything could live on the first screen. That is how we got [the old app|the L1 app].',
      'B Point taken. A long press?',
      'A I will [prototype|try] it. Elif, {n} people on {day}?',
      'D [Can do|Booked].',
    ],
  },
  {
    lead: 'photo',
    lines: [
      'A For the record, nothing in that set is [retouched|lit from outside]. Only the lantern, and the moon [helped|was kind].',
      'B [I believe you|It shows]. Could you say so in the caption?',
      'A In the caption it would sound proud.',
      'B Then be proud.',
    ],
  },
  {
    lead: 'photo',
    lines: [
      'A Selecting {nn} of {nn}00. If somebody has a favourite from {place}, [say it now|now is the hour].',
      'B The one with the [fog|empty road|mug].',
      'C The crooked one.',
      'A Everybody loves the crooked one. It stays.',
    ],
  },
  {
    lead: 'field',
    lines: [
      'A Packing for {place}: {n} lanterns, {n} tents, one stove, [no maps|two maps]. Anything else?',
      'B The scale. And the {colour} pouch, I want it [dirty|used].',
      'C Socks.',
      'A Socks.',
    ],
  },
  {
    lead: 'field',
    lines: [
      'A Numbers from the night: [start|lights on] 22:00, {temp} °C, off at 0{n}:{nn}. Sheet is [updated|in the usual place].',
      'B That is {n} % better than [last month|the spec].',
      'C With {fw}?',
      'A With {fw}, yes.',
    ],
  },
  {
    lead: 'supply',
    lines: [
      'A @all the pre-series boxes are here. {nn} of them, {n} dented. Please do not take any before they are [counted|numbered].',
      'B I took one.',
      'A I know. [Camera|Everybody knows].',
      'B I bring it back.',
    ],
  },
  {
    lead: 'design',
    lines: [
      'A @here anybody in {room}? I need [another pair of eyes|ten honest minutes] on the {part}.',
      'B Coming.',
      'C In a call until {time}, [then|after that] yes.',
      'A> Decided with Yuki: the radius grows, the line goes.',
    ],
  },
  {
    lead: 'design',
    lines: [
      'A @all review on {day} at {time} in {room}. One picture each, printed, no slides.',
      'B Colour or [black and white|does it matter]?',
      'A As you would hang it.',
      'C> Printed. The plotter likes me today.',
    ],
  },
  {
    lead: 'words',
    lines: [
      'A @here does “{colour}” work as a colour name in [French|German|Japanese]? Asking before we print {nn},000 labels.',
      'B In French it is [fine|a cheese].',
      'C German: fine. Sounds like a [weekend|forest].',
      'A {colour} it stays.',
    ],
  },
  {
    lead: 'design',
    lines: [
      'A @jonah.reyes could you [look at|say yes or no to] the {part} before {time}? [Lukas|Marek] is waiting with the mill.',
      'J [Yes, go|Go], but break the edge by {mm}.',
      'B Breaking.',
    ],
  },
  {
    lead: 'packaging',
    lines: [
      'A @jonah.reyes the sleeve is {mm} mm [short|too tight]. Your box or my sleeve?',
      'J My box. [Sorry|Drawing was old]. New one in an hour.',
      'A> Fits. It makes the sound again.',
    ],
  },
  {
    lead: 'photo',
    lines: [
      'A @jonah.reyes which crop: [tall|square] or [wide|3:2]? I have to send it to {shop} by {time}.',
      'J Wide. Leave the [sky|dark], it is [half of the picture|why it works].',
      'A [Wide it is|Sent].',
    ],
  },
  {
    lead: 'app',
    lines: [
      'A @jonah.reyes @noor.elsayed the {screen} needs one word for “off but waiting”. I have: resting, standby, asleep.',
      'B Resting.',
      'J Resting. Standby is for [televisions|airports].',
      'A Resting.',
    ],
  },
  {
    lead: 'research',
    lines: [
      'A @mei.tanaka @kwame.mensah {n} returns this month, all [flicker|cold solder], all from the same batch.',
      'B Batch number?',
      'A 24{nn}-C.',
      'B [I thought so|That was the week of the reflow oven]. Replace all of it, do not wait for letters.',
      'C Doing that. {nn} units.',
    ],
  },
  {
    lead: 'textile',
    lines: [
      'A @saskia.devries {supplier} says {fabric} is now {nn} % recycled. Believe them?',
      'B With a [certificate|lab report], yes. I ask.',
      'B> Certificate is real. {nn} % it is, [a little more even|rounded down].',
    ],
  },
  {
    lead: 'anyone',
    lines: [
      'A Friday question: best light you ever [saw|read by]?',
      'B A tent in {place}, {weather}.',
      'C My grandmother’s kitchen, [one bulb|always on].',
      'D The fridge at 3 in the morning.',
      'A The fridge wins, [sorry everyone|as always].',
    ],
  },
  {
    lead: 'anyone',
    lines: [
      'A I will be [late|remote] today, [train|dentist|a small person with a fever].',
      'B No rush, the review is at {time}.',
      'C Get [well|home] soon.',
    ],
  },
  {
    lead: 'anyone',
    lines: [
      'A Standup in a minute, {room}.',
      'B I write instead: yesterday {part}, today {part}, nothing [stuck|in the way].',
      'C Yesterday {screen}, today {screen}. Stuck on the word for “later”.',
      'A Later is fine.',
      'C Ha.',
    ],
  },
  {
    lead: 'anyone',
    lines: [
      'A Yesterday: {place} pictures sorted. Today: {shop}. Blocked: [no|only by coffee].',
      'B Yesterday the {part}, today the {part} again. [Ask me tomorrow|It is personal now].',
      'C Yesterday calls with {supplier}. Today: recovering.',
    ],
  },
  {
    lead: 'workshop',
    lines: [
      'A Prototype {n} is [warm|off the printer]. The {part} [clicks|snaps] like it should, the {part} does not.',
      'B Record the sound?',
      'A [I knew you would ask|Later, the saw is on].',
      'C Make it click {n} dB less and we have a [product|winner].',
    ],
  },
  {
    lead: 'workshop',
    lines: [
      'A Drop test, {n} times from 1.5 m on [gravel|concrete|ice]: {n} fine, one [scar|crack] at the {part}.',
      'B Cosmetic?',
      'A [Cosmetic|A crack, small]. [But it would make me sad|Not one I would ship].',
      'B A rib, {mm} mm?',
      'A Adding two.',
    ],
  },
  {
    lead: 'optics',
    lines: [
      'A The {kelvin} K bin is [sold out|late]. {kelvin} K is what we can get for the next {nn}00.',
      'B Side by side, does one see it?',
      'A Side by side everybody does. Alone, nobody.',
      'C Customers do have [two lanterns|friends].',
      'A Then we wait. I tell {supplier}.',
    ],
  },
  {
    lead: 'supply',
    lines: [
      'A Forecast for {shop}: {nn}0, not {nn}. Somebody wrote about us.',
      'B Who?',
      'A https://www.nightwalks.example/autumn/lookout-review',
      'B “The first lantern that does not want my attention.” [I cry|Framing that].',
      'C That is going straight into the deck.',
    ],
  },
  {
    lead: 'words',
    lines: [
      'A Read this on the way home: https://journal.example/essays/in-praise-of-dim-light',
      'B Read it on the way *in*. Late now, but [better|a better person].',
      'A The part about [corridors|kitchens] is exactly our night mode.',
    ],
  },
  {
    lead: 'research',
    lines: [
      'A The sheet everybody asks for: https://sheets.kestrel.example/battery-2026',
      'B Bookmarked. Can we have °C in the first column?',
      'A [Done|It is there now].',
    ],
  },
  {
    lead: 'anyone',
    lines: [
      'A Is the [heating|internet|plotter] [off|down] for everyone?',
      'B Only on your side of the [room|building].',
      'A My side of the building has all the [plants|interns].',
      'C Priorities.',
    ],
  },
  {
    lead: 'design',
    lines: [
      'A I put the {n} handles on the big table. Please pick one *without thinking* and write the number here.',
      'B {n}.',
      'C {n}. [Heavier than it looks|The cork one, right?]',
      'D {n}, and I did think, sorry.',
      'A {n} wins. Thinking did not help.',
    ],
  },
  {
    lead: 'textile',
    lines: [
      'A Wash test {n}: {fabric} lost {pct} % of its {colour}. Felt is [fine|happier than before].',
      'B At 30 or 40?',
      'A 40, with the [mean|cheap] detergent.',
      'B Nobody will wash it at 40.',
      'A Everybody will wash it at [60|40].',
    ],
  },
  {
    lead: 'packaging',
    lines: [
      'A Tape, once more: paper tape holds {n} days in rain, the [clear|other] one {nn}. But the [clear|other] one is plastic.',
      'B Paper, and a better fold.',
      'C Paper. It also [tears|sounds] nicer.',
      'A A better fold then. I am on it. [Again|With joy].',
    ],
  },
  {
    lead: 'packaging',
    lines: [
      'A Sleeve weight: {nn} g. Box: 1{nn} g. Together we are {n} g [over|under] the letter rate.',
      'B Over is [out|impossible], under is art.',
      'A It is [under|art] now, I took a window out of the insert.',
    ],
  },
  {
    lead: 'retail',
    lines: [
      'A {shop} sold the display piece. The one screwed to the table.',
      'B How?',
      'A They had a screwdriver.',
      'C That is the best customer we ever had.',
    ],
  },
  {
    lead: 'field',
    lines: [
      'A Question from the tent: can the lantern be [quieter|less visible] when it charges? The {colour} LED lights up the whole inner tent.',
      'B It should be off after {n} minutes.',
      'A It is not.',
      'B Then that is a bug. Filed, [thanks|sleep well].',
      'B> Fixed in {fw}.',
    ],
  },
  {
    lead: 'firmware',
    lines: [
      'A If your unit says “{pct} %” forever: hold the button for `10 s`, then `FADE_DEBUG=1` in the console, and send me what it prints.',
      'B It printed a [poem|lot of zeros].',
      'A Zeros are good zeros. Thanks.',
    ],
  },
  {
    lead: 'design',
    lines: [
      'A Thought in the shower: what if the {part} *is* the handle?',
      'B Then what holds the {part}?',
      'A [Did not get that far|The water went cold].',
      'C Draw it anyway. [Half of L2|The best half of L2] was drawn wet.',
    ],
  },
  {
    lead: 'photo',
    lines: [
      'A Light is [perfect|gone in ten minutes]. If you have anything that must be [photographed|on the roof], bring it up now.',
      'B Bringing the {colour} one.',
      'C Bringing {food}.',
      'A> Got both. The {food} is the better picture.',
    ],
  },
  {
    lead: 'app',
    lines: [
      'A Build {nn}{n} is out. New: {screen}, and you can [turn|swipe] without looking.',
      'B Turning without looking. [Knocked over a glass|Works].',
      'C What is the small dot?',
      'A The lantern, breathing. It stops if you [look away|close it].',
    ],
  },
  {
    lead: 'words',
    lines: [
      'A > A lantern is a room you can carry.\nFound it in an old mountaineering book. [We did not write it, sadly|May we?]',
      'B It is from 1931, so yes.',
      'C On the inside of the lid. Small. Nobody is told.',
      'A Nobody is told.',
    ],
  },
  {
    lead: 'research',
    lines: [
      'A ## What we learned at {place}\n- People light the *ground*, not the [face|tent]\n- Everybody hangs it too high\n- {n} of {nn} used it as a [clock|pillow, off]',
      'B Too high because of the hook?',
      'A Because of trees.',
      'C Second hook at 80 cm. Cheap, and we get it into the box.',
    ],
  },
  {
    lead: 'design',
    lines: [
      'A Naming, final answer: {colour}, {colour}, bone. Everything else is [a description|a paint shop].',
      'B And the dark one?',
      'A Night.',
      'B [Night|Obviously].',
    ],
  },
  {
    lead: 'anyone',
    lines: [
      'A Good [news|morning]: the {part} passed. [All {nn} of them|First time ever].',
      'B :tada:',
      'C :raised_hands: :raised_hands:',
      'D I will believe it when it rains.',
    ],
  },
  {
    lead: 'anyone',
    lines: [
      'A Anyone [going|driving] past {printer} today? I need {n} sheets of the uncoated.',
      'B At {time}, I can.',
      'A You are [a hero|the best]. Under my name.',
    ],
  },
  {
    lead: 'supply',
    lines: [
      'A Customs asks what a “{colour} lantern, resting” is.',
      'B A lamp.',
      'A I wrote “a lamp”.',
      'C Poetry ends at the border.',
    ],
  },
  {
    lead: 'workshop',
    lines: [
      'A Somebody left the [glue|resin] open. It is now a [sculpture|doorstop].',
      'B I thought it was empty.',
      'A It is now.',
    ],
  },
  {
    lead: 'firmware',
    lines: [
      'A Two ways to do the fade: \n- [ ] table, 256 steps, fast, ugly\n- [x] curve, one multiplication, pretty',
      'B You already ticked one.',
      'A I know what you would say.',
      'B I would have said table.',
      'A I know.',
    ],
  },
  {
    lead: 'optics',
    lines: [
      'A If you wonder why the wall is [striped|spotty]: I am testing {n} lenses against it. It goes away at {time}.',
      'B [Please leave it|It is the best wallpaper we had].',
      'C My monitor disagrees.',
    ],
  },
  {
    lead: 'app',
    lines: [
      'A Small thing: the {screen} says “Connected.” with a full stop. We have no full stops elsewhere.',
      'B It is *very* connected.',
      'A :smile: Removing it.',
    ],
  },
  {
    lead: 'words',
    lines: [
      'A Wording for the recall note that we hopefully never need: short, first person, what to do in line one.',
      'B Read it. It made me [trust|like] us more.',
      'C Put it in the drawer. May it [yellow|stay] there.',
    ],
  },
  {
    lead: 'retail',
    lines: [
      'A From {shop}: “customers open the box in the shop and do not close it again.”',
      'B Cannot or will not?',
      'A Will not. They want to [keep looking|hear it again].',
      'B That is [the sound of the lid|{ver} of the fold]. I am [unreasonably|quietly] proud.',
    ],
  },
  {
    lead: 'design',
    lines: [
      'A Ines asked for one sentence on what L2 is. Mine: *the light you forget until you need it.*',
      'B A room you can [carry|hold].',
      'C L1 without [the shouting|the noise].',
      'D A lamp, says customs.',
      'A Customs wins again.',
    ],
  },
  {
    lead: 'field',
    lines: [
      'A For those asking: yes, {animal}. No, it did not [bite|pay]. Yes, there is a picture, [wait|it is blurred].',
      'B We do not care about blurred.',
      'C We *prefer* blurred.',
    ],
  },
  {
    lead: 'supply',
    lines: [
      'A Risk list, {day}: {supplier} (holiday), {part} (tool), me (flu).',
      'B Which is the worst?',
      'A The tool.',
      'C [Go home|Go to bed], the tool will [wait|still be broken tomorrow].',
    ],
  },
  {
    lead: 'textile',
    lines: [
      'A The strap in {fabric} [creaks|squeaks] on {material}. Only when dry.',
      'B Wax?',
      'A Wax helps for {n} days.',
      'B Then turn it: smooth side in.',
      'A> Turned. Silent. [Of course|A week for that].',
    ],
  },
  {
    lead: 'design',
    lines: [
      'A Could we agree that files are called what they *are*? I found `final_final_{ver}_USE_THIS.ai`.',
      'B That one is [mine|historic], do not delete it.',
      'C There is also `dont_use.ai`. It is the one we used.',
      'A I need to lie down.',
    ],
  },
]
