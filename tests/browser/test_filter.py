"""Filters narrow a list, say how many are left, and live in the address."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.chromium import Visit

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]


def expect_shown(page: Page, *ids: str) -> None:
    expect(page.locator("[data-item]:visible")).to_have_count(len(ids))
    found = page.locator("[data-item]:visible").evaluate_all("found => found.map(e => e.id)")
    assert found == list(ids)
    expect(page.get_by_role("status")).to_have_text(f"{len(ids)} of 3 events")


@pytest.mark.parametrize("from_disk", [False, True], ids=["served", "from-disk"])
def test_a_choice_narrows_the_list_and_stands_in_the_address(visit: Open, from_disk: bool) -> None:
    page = visit("chronology", from_disk=from_disk).page
    expect_shown(page, "basin-closed", "union-vow", "calla-boarded")
    page.get_by_label("Actor").select_option("dockers-union")
    expect_shown(page, "union-vow")
    expect(page).to_have_url(re.compile(r"chronology\.html\?actor=dockers-union$"))
    expect(page.get_by_text("Thursday")).to_be_hidden()
    page.get_by_label("Actor").select_option("port-authority")
    expect_shown(page, "basin-closed")
    page.go_back()
    expect_shown(page, "union-vow")
    expect(page.get_by_label("Actor")).to_have_value("dockers-union")
    page.go_back()
    expect_shown(page, "basin-closed", "union-vow", "calla-boarded")
    page.go_forward()
    expect_shown(page, "union-vow")
    page.reload()
    expect_shown(page, "union-vow")


def test_choices_of_two_kinds_must_both_hold(visit: Open) -> None:
    page = visit("chronology").page
    page.get_by_label("Status").select_option("corroborated")
    page.get_by_label("Scope").select_option("crisis")
    expect_shown(page, "basin-closed")
    page.get_by_label("Scope").select_option("background")
    expect_shown(page)
    page.get_by_label("Scope").select_option("")
    expect_shown(page, "basin-closed")
    page.get_by_role("button", name="Show all").click()
    expect_shown(page, "basin-closed", "union-vow", "calla-boarded")
    expect(page).to_have_url(re.compile(r"chronology\.html$"))


def test_a_shared_address_opens_filtered(visit: Open) -> None:
    page = visit("chronology", query="?scope=crisis&status=contested&foreign=1").page
    expect_shown(page, "calla-boarded")
    expect(page.get_by_label("Scope")).to_have_value("crisis")


def test_a_value_that_no_control_knows_is_no_choice(visit: Open) -> None:
    page = visit("chronology", query="?actor=nobody").page
    expect_shown(page, "basin-closed", "union-vow", "calla-boarded")
    expect(page.get_by_label("Actor")).to_have_value("")


def test_a_link_to_a_hidden_item_shows_it(visit: Open) -> None:
    page = visit("chronology", query="?actor=dockers-union#calla-boarded").page
    expect_shown(page, "basin-closed", "union-vow", "calla-boarded")
    expect(page.locator("#calla-boarded")).to_be_in_viewport()
