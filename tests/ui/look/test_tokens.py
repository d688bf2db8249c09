"""Whether the colours can be read by everyone, the colour-blind too."""

import itertools

import pytest

from egov_desktop.ui.look.tokens import THEMES, Tokens, channels, contrast, ink_on

HIGH = ("contrast_light", "contrast_dark")
GROUNDS = ("canvas", "surface", "raised", "shade", "tint")

# Machado, Oliveira and Fernandes 2009, severity 1: what the colour-blind see of linear light.
SEEN_AS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}


@pytest.fixture(params=THEMES, name="theme")
def _theme(request):
    return request.param


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["ink", "muted", "accent", "good", "warn", "bad", "unknown"])
def test_text_can_be_read_on_every_ground(theme, text, ground):
    least = 7 if theme in HIGH else 4.5
    assert contrast(getattr(THEMES[theme], text), getattr(THEMES[theme], ground)) >= least


def test_text_can_be_read_on_buttons_and_washes(theme):
    tokens = THEMES[theme]
    pairs = [(tokens.on_accent, tokens.accent), (tokens.on_accent, tokens.accent_strong)]
    pairs += [
        (tone, wash)
        for wash in (tokens.good_wash, tokens.warn_wash, tokens.bad_wash)
        for tone in (tokens.ink, tokens.good, tokens.warn, tokens.bad, tokens.muted)
    ]
    assert min(contrast(*pair) for pair in pairs) >= (7 if theme in HIGH else 4.5)


def test_borders_that_carry_meaning_can_be_seen(theme):
    tokens = THEMES[theme]
    assert min(contrast(tokens.edge, getattr(tokens, ground)) for ground in GROUNDS[:3]) >= 3


def test_counts_can_be_read_on_the_five_stage_shades(theme):
    assert min(contrast(ink_on(shade), shade) for shade in THEMES[theme].stages) >= 4.5


def test_the_five_stage_shades_are_a_ramp_of_grey(theme):
    light = [contrast(shade, "#000000") for shade in THEMES[theme].stages]
    assert light == sorted(light, reverse=not THEMES[theme].dark)
    assert all(max(pair) / min(pair) > 1.25 for pair in itertools.pairwise(light))


@pytest.mark.parametrize("eye", SEEN_AS)
def test_good_and_bad_stay_far_apart_for_the_colour_blind(theme, eye):
    tokens = THEMES[theme]
    assert distance(tokens.good, tokens.bad, eye) >= 30
    assert distance(tokens.good, tokens.warn, eye) >= 30
    assert distance(tokens.warn, tokens.bad, eye) >= 20


def test_every_theme_says_every_colour_in_full():
    assert all(colour.startswith("#") and len(colour) == 7 for colour in every_colour())


def every_colour():
    for tokens in THEMES.values():
        values = [getattr(tokens, name) for name in Tokens.__slots__]
        yield from (value for value in values if isinstance(value, str))
        yield from tokens.stages


def distance(one, other, eye):
    """CIE 1976 distance of two colours as that eye sees them."""
    return sum((a - b) ** 2 for a, b in zip(lab(one, eye), lab(other, eye), strict=True)) ** 0.5


def lab(colour, eye):
    light = channels(colour)
    red, green, blue = (
        min(1, max(0, sum(a * b for a, b in zip(row, light, strict=True)))) for row in SEEN_AS[eye]
    )
    x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def curve(value):
    return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116
