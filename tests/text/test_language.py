import pytest

from rostra.text.language import detect


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The minister said on Monday that the talks would go on and that nobody had left the room."),
        ("de", "Der Minister sagte am Montag, dass die Gespräche weitergehen und niemand den Raum verlassen hat."),
        ("fr", "Le ministre a dit lundi que les discussions se poursuivent et que personne ne quitte la salle."),
        ("es", "El ministro dijo el lunes que las conversaciones siguen y que nadie ha salido de la sala."),
        ("it", "Il ministro ha detto lunedì che i colloqui continuano e che nessuno è uscito dalla sala."),
        ("nl", "De minister zei maandag dat de gesprekken doorgaan en dat niemand de zaal heeft verlaten."),
        ("pt", "O ministro disse na segunda-feira que as conversas não param e que ninguém saiu da sala."),
        ("pl", "Minister powiedział w poniedziałek, że rozmowy nie są zakończone i że nikt nie wyszedł z sali."),
        ("ru", "Министр сказал в понедельник, что переговоры продолжаются."),
        ("el", "Ο υπουργός είπε τη Δευτέρα ότι οι συνομιλίες συνεχίζονται."),
        ("ar", "قال الوزير يوم الاثنين إن المحادثات مستمرة."),
        ("ja", "大臣は月曜日、協議を続けると述べた。"),
        ("zh", "部长星期一表示，会谈将继续进行。"),
        ("ko", "장관은 월요일 회담이 계속될 것이라고 말했다."),
    ],
)
def test_a_sentence_is_enough_to_tell_the_language(code: str, text: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(
    "text", ["", "NATO, Rutte, Davos", "lorem ipsum dolor sit amet " * 9, "12 13 14 " * 20, "a " * 40]
)
def test_too_little_or_no_language_is_none(text: str) -> None:
    assert detect(text) is None
