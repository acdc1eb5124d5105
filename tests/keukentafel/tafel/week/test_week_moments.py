"""What a week adds up to, by hand and for any week."""

from hypothesis import given
from hypothesis import strategies as st

from keukentafel.design.drawings.care_week import HEIGHT, WIDTH, Block, draw_week
from keukentafel.tafel.week.entries import content_of, moment_in
from keukentafel.tafel.week.moments import DAYS, KINDS, NOBODY, SELF, Moment, of_week, tapped, totals, without

WHO = ["k", "a", NOBODY, SELF]

moments = st.builds(
    Moment,
    id=st.uuids().map(str),
    days=st.sets(st.sampled_from(DAYS), min_size=1).map(lambda days: tuple(sorted(days))),
    start=st.integers(0, 1439),
    minutes=st.integers(1, 1440),
    task=st.sampled_from(["eten", "was", "kousen uit"]),
    who=st.sampled_from(WHO),
    second=st.sampled_from(["", "a", NOBODY]),
    week=st.sampled_from(KINDS),
)
keys = st.sampled_from(["dagen", "van", "minuten", "taak", "wie", "met", "week"])
anything = st.none() | st.integers() | st.text() | st.lists(st.integers() | st.text())
weeks = st.lists(moments, max_size=12)


def test_karin_cooks_three_days_and_gets_up_one_night_and_nobody_cleans():
    karin, nobody = "k", NOBODY
    week = [
        Moment("1", (0, 2, 4), 1020, 90, "eten", karin),
        Moment("2", (2,), 0, 45, "nacht", karin),
        Moment("3", (1,), 570, 120, "schoonmaken", nobody),
    ]

    added = totals(week)

    assert (added.by_helper[karin], added.nobody, added.night, added.all) == (315, 120, 45, 435)
    assert added.by_day[1, nobody] == 120
    assert added.by_helper_and_task[karin, "eten"] == 270


def test_what_needs_two_counts_for_both():
    added = totals([Moment("1", (0,), 450, 30, "verzorging", "k", second=NOBODY)])

    assert (added.by_helper["k"], added.nobody, added.two_people, added.by_task["verzorging"]) == (30, 30, 30, 60)


def test_what_one_does_alone_is_no_help():
    assert totals([Moment("1", (0,), 450, 30, "verzorging", SELF)]).all == 0


def test_who_drops_out_leaves_it_to_nobody():
    week = [Moment("1", (0,), 450, 30, "verzorging", "k"), Moment("2", (0,), 480, 15, "was", "a")]

    assert totals(without(week, "k")).nobody == 30


def test_tapped_hours_that_touch_are_one_stretch_and_equal_days_are_one_moment():
    hours = [(0, 9), (0, 10), (2, 9), (2, 10), (4, 13), (0, 22), (0, 23)]

    assert tapped(hours) == (((0, 2), 540, 120), ((4,), 780, 60), ((0,), 1320, 120))


@given(weeks)
def test_a_week_adds_up_in_every_way_to_the_same(week):
    added = totals(week)

    whole = sum(moment.per_week * len(moment.people) for moment in week)
    for parts in (added.by_helper, added.by_task, added.by_helper_and_task, added.by_day):
        assert sum(parts.values()) == whole
    assert added.night <= added.all <= whole


@given(weeks, st.sampled_from(WHO))
def test_who_drops_out_changes_nothing_but_who_does_it(week, who):
    before, after = totals(week), totals(without(week, who))

    assert sum(after.by_helper.values()) == sum(before.by_helper.values())
    assert after.by_task == before.by_task
    gone = before.by_helper.get(who, 0) if who != NOBODY else 0
    assert after.nobody == before.nobody + gone


@given(st.sets(st.tuples(st.sampled_from(DAYS), st.integers(0, 23))))
def test_every_tapped_hour_is_in_the_week_once(hours):
    found = [
        (day, start // 60 + number)
        for days, start, minutes in tapped(hours)
        for day in days
        for number in range(minutes // 60)
    ]

    assert sorted(found) == sorted(hours)


@given(moments)
def test_a_moment_is_read_as_it_was_written(moment):
    assert moment_in(content_of(moment), moment.id) == moment


@given(
    st.dictionaries(
        st.sampled_from(["dagen", "van", "minuten", "taak", "wie", "met", "week"]),
        st.none() | st.integers() | st.text() | st.lists(st.integers() | st.text()),
    )
)
def test_a_moment_that_another_program_wrote_is_read_or_left_out(content):
    moment = moment_in(content, "x")

    assert moment is None or (moment.days and 1 <= moment.minutes <= 1440 and 0 <= moment.start < 1440)


@given(weeks)
def test_everything_in_the_drawing_stays_inside_it_and_nothing_lies_on_something_else(week):
    blocks = [
        Block(day, each.start, each.minutes, "K", "", "", each.is_night)
        for each in of_week(week, "gewoon")
        for day in each.days
    ]
    drawn = [
        tuple(float(one) for one in (each.x, each.y, each.width, each.height)) for each in draw_week(blocks).blocks
    ]

    assert len(drawn) == len(blocks)
    for x, y, width, height in drawn:
        assert x >= 0 and x + width <= WIDTH and y >= 0 and y + height <= HEIGHT
    for number, (x, y, width, height) in enumerate(drawn):
        for other_x, other_y, other_width, other_height in drawn[:number]:
            apart = x >= other_x + other_width - 0.2 or other_x >= x + width - 0.2
            assert apart or y >= other_y + other_height - 0.2 or other_y >= y + height - 0.2
