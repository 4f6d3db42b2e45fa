"""Which act leads where: every state can be left or is an end, and no act leads to nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.life import FIRST, Act, State, WrongState, after, possible

ENDS = {State.ATTACHED, State.RECALLED, State.REPLACED}


@given(st.sampled_from(sorted(FIRST)), st.lists(st.sampled_from(list(Act)), max_size=30))
def test_whatever_is_tried_the_state_is_one_we_know(direction: str, acts: list[Act]) -> None:
    state = FIRST[direction]
    for act in acts:
        if act in possible(state):
            state = after(state, act)
        else:
            with pytest.raises(WrongState) as told:
                after(state, act)
            assert told.value.facts == {"state": state.value, "act": act.value}
    assert isinstance(state, State)


def test_every_state_is_reached_and_only_ends_are_ends() -> None:
    reached = set(FIRST.values())
    while found := {after(state, act) for state in reached for act in possible(state)} - reached:
        reached |= found
    assert reached == set(State) - {State.OFFERED}
    stays = {state for state in reached if {after(state, act) for act in possible(state)} <= {state}}
    assert stays == ENDS
    assert possible(State.RECALLED) == frozenset()


def test_incoming_and_outgoing_lives_meet_only_at_a_stop() -> None:
    def life(direction: str) -> set[State]:
        reached = {FIRST[direction]}
        while (
            found := {after(state, act) for state in reached for act in possible(state) if act is not Act.RELEASE}
            - reached
        ):
            reached |= found
        return reached

    assert life("incoming") & life("outgoing") == {State.BLOCKED}
