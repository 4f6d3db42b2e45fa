"""What others change is shown at once, and in a burst now and then."""

from app.ui.pace import SHORTEST, Pace


def test_news_that_go_on_are_shown_less_and_less_often_until_it_is_calm() -> None:
    seconds = [100.0]
    pace = Pace(lambda: seconds[0])
    waits = []
    for _ in range(7):
        waits.append(pace.wait())
        seconds[0] += waits[-1] / 1000
        pace.told()
    assert waits == [SHORTEST, 120, 240, 480, 960, 1000, 1000]
    seconds[0] += 0.9
    assert pace.wait() == 100
    seconds[0] += 0.2
    assert pace.wait() == SHORTEST
