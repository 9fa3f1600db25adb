from flask import Flask
from flask.testing import FlaskClient

from tests.people import HTMX


def test_suggestions_come_as_options(client: FlaskClient) -> None:
    answer = client.get("/suggest?q=וואט&kind=listing", headers=HTMX)
    assert 'role="option"' in answer.text
    assert 'href="/listings?q=%D7%95%D7%95%D7%90%D7%98%D7%A1%D7%90%D7%A4"' in answer.text
    assert 'href="/managers?q=' in client.get("/suggest?q=וואט&kind=profile").text
    assert client.get("/suggest").text.strip() == ""


def test_a_burst_of_searches_is_slowed_down(app: Flask, client: FlaskClient) -> None:
    app.testing = False
    try:
        answers = [client.get("/suggest?q=אא").status_code for _ in range(7)]
    finally:
        app.testing = True
    assert answers[:5] == [200] * 5
    assert 429 in answers
