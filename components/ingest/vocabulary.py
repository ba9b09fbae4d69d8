"""What columns and stances are usually called, in several languages. These only ever suggest."""

from __future__ import annotations

from typing import Literal, get_args

Role = Literal["actor", "stance", "date", "source", "locator", "words", "confidence"]
ROLES: tuple[Role, ...] = get_args(Role)

HEADERS: dict[Role, str] = {
    "actor": "actor|country|state|nation|iso3|iso|iso code|country name|country code|name|party|"
    "government|member|member state|actor_id|pais|estado|actores|pays|etat|acteur|land|staat|"
    "akteur|paese|stato|attore|страна|государство|актор|kraj|panstwo|ulke|aktor|国家|国|الدولة",
    "stance": "stance|position|code|coding|alignment|camp|side|support|vote|attitude|opinion|"
    "score|rating|postura|posicion|posición|apoyo|voto|bando|prise de position|soutien|camp|"
    "haltung|einstellung|unterstutzung|posizione|sostegno|posicao|apoio|позиция|отношение|"
    "поддержка|stanowisko|poparcie|tutum|destek|立场|الموقف",
    "date": "date|day|when|published|datum|fecha|dia|jour|tag|data|giorno|дата|tarih|日期|تاريخ",
    "source": "source|sources|url|link|reference|citation|evidence|fuente|enlace|lien|quelle|"
    "fonte|источник|ссылка|zrodlo|kaynak|来源|المصدر",
    "locator": "locator|page|pages|paragraph|section|where|pagina|página|seite|страница|strona",
    "words": "words|quote|quotation|wording|statement|text|excerpt|remark|summary|cita|texto|"
    "declaracion|citation textuelle|declaration|zitat|wortlaut|aussage|citazione|dichiarazione|"
    "citacao|цитата|заявление|cytat|alinti|引文",
    "confidence": "confidence|certainty|reliability|confianza|certeza|confiance|certitude|"
    "sicherheit|vertrauen|fiducia|confianca|уверенность|pewnosc|guven",
}
# By the codes of the shipped scale of stances.
STANCES: dict[str, str] = {
    "committed_ally": "ally|strong ally|committed ally|close ally|firm ally|strongly supports|"
    "strongly support|strong support|strong supporter|full support|very supportive|ally of|"
    "aliado|aliada|aliado firme|fuerte apoyo|allie|allié|soutien fort|verbundeter|verbündeter|"
    "alleato|союзник|sojusznik|muttefik|盟友|حليف",
    "supportive": "support|supports|supportive|supporter|supporting|supported|for|pro|in favour|"
    "in favor|favourable|favorable|yes|yea|aye|agree|agrees|backs|backing|friendly|positive|"
    "apoya|apoyo|a favor|favorable|si|sí|soutient|soutien|pour|favorable|oui|unterstutzt|"
    "unterstützt|dafur|dafür|ja|sostiene|favorevole|apoia|sim|поддерживает|за|да|popiera|tak|"
    "za|destekliyor|evet|支持|مؤيد",
    "neutral": "neutral|neutrality|dialogue|for dialogue|neutral or for dialogue|abstain|abstains|"
    "abstained|abstention|no position|cautious|mixed|undecided|unclear|ambivalent|balanced|"
    "neutro|abstencion|abstención|se abstiene|neutre|abstention|s abstient|enthaltung|enthalt "
    "sich|neutrale|astenuto|abstencao|нейтральная|нейтрален|нейтрально|воздержался|neutralny|"
    "wstrzymal sie|tarafsiz|cekimser|中立|محايد",
    "opposed": "oppose|opposes|opposed|opposition|opposing|against|anti|contra|con|no|nay|"
    "disagree|disagrees|condemns|critical|unfavourable|unfavorable|negative|hostile|en contra|"
    "se opone|opuesto|contre|oppose|opposé|s oppose|non|dagegen|gegen|nein|lehnt ab|contrario|"
    "contro|nao|não|против|нет|przeciw|nie|karsi|hayir|反对|معارض",
    "hardline_opponent": "hardline opponent|hardline|hard line|strongly opposes|strongly oppose|"
    "strongly opposed|strong opposition|strong opponent|enemy|adversary|very hostile|"
    "firmemente en contra|linea dura|fortement oppose|ligne dure|entschieden dagegen|враг|敌对",
    "divided": "divided|split|dividido|divise|divisé|gespalten|geteilt|diviso|разделены|podzieleni",
}
# The steps from neutral that a number says, where numbers on both sides of zero are used.
STEPS: dict[int, str] = {
    2: "committed_ally",
    1: "supportive",
    0: "neutral",
    -1: "opposed",
    -2: "hardline_opponent",
}
