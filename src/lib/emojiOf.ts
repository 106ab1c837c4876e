import { rareEmojiOf } from './allEmoji.ts'

/** The character of a short code such as `thumbsup`, without or with its colons; undefined when nobody knows it, or not yet. */
export function emojiOf(shortCode: string): string | undefined {
  const code = shortCode.replaceAll(':', '').toLowerCase()
  const found = byCode().get(code) ?? rareEmojiOf(code)
  if (found !== undefined) return found
  // `thumbsup_tone3`: the skin tones are five characters in a row.
  const tone = /^(.+?)_tone([1-5])$/.exec(code)
  const base = tone?.[1] === undefined ? undefined : byCode().get(tone[1])
  return base === undefined
    ? undefined
    : base.replace('\uFE0F', '') + String.fromCodePoint(0x1f3fa + Number(tone?.[2]))
}

let map: Map<string, string> | undefined

function byCode(): Map<string, string> {
  map ??= new Map(
    COMMON.split(/\s+/).flatMap((entry) => {
      const [character = '', ...codes] = entry.split(',')
      return codes.map((code): [string, string] => [code, character])
    }),
  )
  return map
}

/** Joypixels names, as Rocket.Chat uses them: the character, then its codes. */
const COMMON = `😀,grinning 😃,smiley 😄,smile 😁,grin 😆,laughing,satisfied 😅,sweat_smile 😂,joy 🤣,rofl,rolling_on_the_floor_laughing
☺️,relaxed 😊,blush 😇,innocent 🙂,slight_smile,slightly_smiling_face 🙃,upside_down,upside_down_face 😉,wink 😌,relieved 😍,heart_eyes
🥰,smiling_face_with_3_hearts 😘,kissing_heart 😗,kissing 😋,yum 😛,stuck_out_tongue 😜,stuck_out_tongue_winking_eye 🤪,zany_face
🤨,face_with_raised_eyebrow 🧐,face_with_monocle 🤓,nerd,nerd_face 😎,sunglasses 🤩,star_struck 🥳,partying_face 😏,smirk 😒,unamused
😞,disappointed 😔,pensive 😟,worried 😕,confused 🙁,slight_frown 😣,persevere 😖,confounded 😫,tired_face 😩,weary 🥺,pleading_face
😢,cry 😭,sob 😤,triumph 😠,angry 😡,rage 🤬,face_with_symbols_over_mouth 🤯,exploding_head 😳,flushed 🥵,hot_face 🥶,cold_face
😱,scream 😨,fearful 😰,cold_sweat 😓,sweat 🤗,hugging,hugs 🤔,thinking,thinking_face 🤭,face_with_hand_over_mouth 🤫,shushing_face
😶,no_mouth 😐,neutral_face 😑,expressionless 😬,grimacing 🙄,rolling_eyes,roll_eyes 😯,hushed 😮,open_mouth 😲,astonished 😴,sleeping
🥱,yawning_face 🤤,drooling_face 😪,sleepy 😵,dizzy_face 🤐,zipper_mouth 🥴,woozy_face 🤢,nauseated_face 🤮,face_vomiting
🤧,sneezing_face 😷,mask 🤒,thermometer_face 🤕,head_bandage 🤠,cowboy 😈,smiling_imp 👿,imp 👻,ghost 💀,skull 👽,alien 🤖,robot,robot_face
💩,poop,hankey 😺,smiley_cat 😸,smile_cat 😹,joy_cat 😻,heart_eyes_cat 🙈,see_no_evil 🙉,hear_no_evil 🙊,speak_no_evil
❤️,heart,red_heart 🧡,orange_heart 💛,yellow_heart 💚,green_heart 💙,blue_heart 💜,purple_heart 🖤,black_heart 🤍,white_heart 🤎,brown_heart
💔,broken_heart ❣️,heart_exclamation 💕,two_hearts 💞,revolving_hearts 💓,heartbeat 💗,heartpulse 💖,sparkling_heart 💘,cupid 💝,gift_heart
💯,100 💢,anger 💥,boom,collision 💫,dizzy 💦,sweat_drops 💨,dash 💬,speech_balloon 💭,thought_balloon 💤,zzz
👋,wave 🤚,raised_back_of_hand 🖐️,hand_splayed ✋,raised_hand 🖖,vulcan 👌,ok_hand 🤌,pinched_fingers 🤏,pinching_hand ✌️,v 🤞,fingers_crossed
🤟,love_you_gesture 🤘,metal 🤙,call_me 👈,point_left 👉,point_right 👆,point_up_2 👇,point_down ☝️,point_up
👍,thumbsup,+1,thumbup 👎,thumbsdown,-1,thumbdown ✊,fist 👊,punch,facepunch 🤛,left_facing_fist 🤜,right_facing_fist 👏,clap 🙌,raised_hands
👐,open_hands 🤲,palms_up_together 🤝,handshake 🙏,pray ✍️,writing_hand 💅,nail_care 🤳,selfie 💪,muscle 👀,eyes 👁️,eye 🧠,brain
👶,baby 👧,girl 👦,boy 👩,woman 👨,man 🙍,person_frowning 🙎,person_pouting 🙅,no_good 🙆,ok_woman 💁,information_desk_person
🙋,raising_hand 🙇,bow 🤦,facepalm,face_palm 🤷,shrug,person_shrugging 🚶,walking 🏃,runner,running 💃,dancer 🕺,man_dancing 👯,dancers
👮,cop 🕵️,spy,detective 👷,construction_worker 🧙,mage 🦸,superhero 🧑‍💻,technologist 👩‍💻,woman_technologist 👨‍💻,man_technologist
👑,crown 🎩,tophat 🎓,mortar_board 👓,eyeglasses 🥾,hiking_boot 👟,athletic_shoe 🎒,school_satchel 🧢,billed_cap 🧤,gloves 🧣,scarf
🐶,dog 🐱,cat 🐭,mouse 🐰,rabbit 🦊,fox,fox_face 🐻,bear 🐼,panda_face 🐨,koala 🐯,tiger 🦁,lion 🐮,cow 🐷,pig 🐸,frog 🐵,monkey_face
🐔,chicken 🐧,penguin 🐦,bird 🦆,duck 🦉,owl 🐺,wolf 🐴,horse 🦄,unicorn 🐝,bee 🐛,bug 🦋,butterfly 🐌,snail 🐞,beetle,lady_beetle
🐢,turtle 🐍,snake 🐙,octopus 🐬,dolphin 🐳,whale 🐟,fish 🦈,shark 🐘,elephant 🦔,hedgehog 🐿️,chipmunk 🐑,sheep 🐐,goat 🐾,feet,paw_prints
🌵,cactus 🎄,christmas_tree 🌲,evergreen_tree 🌳,deciduous_tree 🌴,palm_tree 🌱,seedling 🌿,herb ☘️,shamrock 🍀,four_leaf_clover
🍁,maple_leaf 🍂,fallen_leaf 🍃,leaves 🍄,mushroom 💐,bouquet 🌷,tulip 🌹,rose 🌻,sunflower 🌸,cherry_blossom 🌼,blossom 🌾,ear_of_rice
🌍,earth_africa 🌎,earth_americas 🌏,earth_asia 🌕,full_moon 🌙,crescent_moon 🌚,new_moon_with_face ⭐,star 🌟,star2 ✨,sparkles ⚡,zap
🔥,fire,flame ☄️,comet ☀️,sunny,sun 🌤️,white_sun_small_cloud ⛅,partly_sunny ☁️,cloud 🌧️,cloud_rain ⛈️,thunder_cloud_rain 🌈,rainbow
❄️,snowflake ⛄,snowman 🌬️,wind_blowing_face 💧,droplet 🌊,ocean ☔,umbrella ☂️,umbrella2 🌫️,fog
🍏,green_apple 🍎,apple 🍐,pear 🍊,tangerine 🍋,lemon 🍌,banana 🍉,watermelon 🍇,grapes 🍓,strawberry 🍒,cherries 🍑,peach 🥑,avocado
🍅,tomato 🥕,carrot 🌽,corn 🌶️,hot_pepper 🍞,bread 🥐,croissant 🥨,pretzel 🧀,cheese 🥚,egg 🍳,cooking 🥞,pancakes 🥓,bacon
🍔,hamburger 🍟,fries 🍕,pizza 🌭,hotdog 🥪,sandwich 🌮,taco 🌯,burrito 🥗,salad 🍝,spaghetti 🍜,ramen 🍣,sushi 🍦,icecream 🍩,doughnut
🍪,cookie 🎂,birthday 🍰,cake 🧁,cupcake 🍫,chocolate_bar 🍿,popcorn 🍯,honey_pot ☕,coffee 🍵,tea 🧃,beverage_box 🍺,beer 🍻,beers
🥂,champagne_glass 🍷,wine_glass 🍸,cocktail 🍾,champagne 🍴,fork_and_knife
⚽,soccer 🏀,basketball 🏈,football 🎾,tennis 🏆,trophy 🥇,first_place,first_place_medal 🥈,second_place 🥉,third_place 🏅,medal
🎯,dart 🎲,game_die 🎮,video_game 🧩,jigsaw 🎨,art 🎬,clapper 🎤,microphone 🎧,headphones 🎸,guitar 🎹,musical_keyboard 🎵,musical_note
🎶,notes 🏔️,mountain_snow ⛰️,mountain 🏕️,camping ⛺,tent 🔦,flashlight 🏮,izakaya_lantern,lantern 🕯️,candle 🧭,compass 🗺️,map
🚗,red_car,car 🚕,taxi 🚌,bus 🚑,ambulance 🚒,fire_engine 🚚,truck 🚲,bike 🚂,steam_locomotive 🚆,train2 ✈️,airplane 🚀,rocket ⛵,sailboat
⚓,anchor 🚧,construction 🚦,vertical_traffic_light 🏠,house 🏡,house_with_garden 🏢,office 🏭,factory 🏥,hospital
⌚,watch 📱,iphone 💻,computer ⌨️,keyboard 🖥️,desktop 🖨️,printer 🖱️,mouse_three_button 📷,camera 📸,camera_with_flash 📹,video_camera
📞,telephone_receiver ☎️,telephone 📺,tv ⏰,alarm_clock ⏳,hourglass_flowing_sand ⌛,hourglass 🔋,battery 🔌,electric_plug 💡,bulb
💸,money_with_wings 💰,moneybag 💳,credit_card 💎,gem ⚖️,scales 🔧,wrench 🔨,hammer 🛠️,tools ⚙️,gear 🧰,toolbox 🧲,magnet 🔬,microscope
🔭,telescope 💊,pill 🧪,test_tube 🚪,door 🧹,broom 🧻,roll_of_paper 🛒,shopping_cart 🎁,gift 🎈,balloon 🎉,tada 🎊,confetti_ball 🎀,ribbon
✉️,envelope 📧,e-mail,email 📨,incoming_envelope 📦,package 📫,mailbox 📝,pencil,memo 📄,page_facing_up 📃,page_with_curl 📊,bar_chart
📈,chart_with_upwards_trend 📉,chart_with_downwards_trend 📅,date 📆,calendar 📋,clipboard 📁,file_folder 📂,open_file_folder 📰,newspaper
📚,books 📖,book 🔖,bookmark 🔗,link 📎,paperclip 📐,triangular_ruler 📏,straight_ruler 📌,pushpin 📍,round_pushpin ✂️,scissors 🖊️,pen_ballpoint
✏️,pencil2 🔍,mag 🔎,mag_right 🔒,lock 🔓,unlock 🔑,key 🔐,closed_lock_with_key 🛡️,shield
☮️,peace ♻️,recycle ⚠️,warning ⛔,no_entry 🚫,no_entry_sign ❌,x ❎,negative_squared_cross_mark ⭕,o ✅,white_check_mark ☑️,ballot_box_with_check
✔️,heavy_check_mark ➕,heavy_plus_sign ➖,heavy_minus_sign ❓,question ❔,grey_question ❗,exclamation,heavy_exclamation_mark ‼️,bangbang
⁉️,interrobang 🔁,repeat 🔄,arrows_counterclockwise ➡️,arrow_right ⬅️,arrow_left ⬆️,arrow_up ⬇️,arrow_down ↩️,leftwards_arrow_with_hook
🆗,ok 🆕,new 🆒,cool 🆓,free 🆙,up ℹ️,information_source 🔢,1234 #️⃣,hash 0️⃣,zero 1️⃣,one 2️⃣,two 3️⃣,three 4️⃣,four 5️⃣,five 6️⃣,six 7️⃣,seven
8️⃣,eight 9️⃣,nine 🔟,keycap_ten,ten 🔴,red_circle 🟠,orange_circle 🟡,yellow_circle 🟢,green_circle 🔵,blue_circle,large_blue_circle
🟣,purple_circle ⚫,black_circle ⚪,white_circle 🔔,bell 🔕,no_bell 📣,mega 📢,loudspeaker 🏁,checkered_flag 🚩,triangular_flag_on_post
🏳️‍🌈,rainbow_flag,gay_pride_flag 🇩🇪,flag_de,de 🇫🇷,flag_fr,fr 🇬🇧,flag_gb,gb 🇺🇸,flag_us,us 🇪🇺,flag_eu,eu 🇯🇵,flag_jp,jp 🇧🇷,flag_br 🇮🇳,flag_in 🇸🇪,flag_se`
