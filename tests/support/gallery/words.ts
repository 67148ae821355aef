// Texts that try the look: long words without a place to break, a name of sixty characters, variation selectors.

export const longWord =
  "https://www.example.lg.jp/documents/2026/sogokeikaku/soan/dai3sho/koutsuu-kankei-shiryou-ichiran.html";
export const longName =
  "社会福祉法人見本市民生児童委員協議会連合会北台地区地域包括支援センター運営推進会議及び認知症高齢者等見守り委員会";
export const variants = "葛󠄀城の辻󠄀さんと𠮷田さんと髙橋さんは、邉󠄂さんの𩸽を食べた。👨‍👩‍👧‍👦";
export const longVoice =
  `夜の電車で帰ると、もうバスがない。迎えを頼めない人はどうすればよいのか。\n\n一、駅前に夜まで待てる場所を。\n二、土曜日にも便を。\n　　　　　${longWord}\n${variants}`.repeat(
    3,
  );
