package org.uskpa.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uskpa.portal.security.Right;

class NavigationTest {

  private static NavigationItem item(int place, @Nullable Right daily) {
    return new NavigationItem("item" + place, "/" + place, Right.READ_STATISTICS, place, daily);
  }

  private static List<NavigationItem> items(int count) {
    return IntStream.range(0, count).mapToObj(place -> item(place, Right.DRAFT)).toList();
  }

  private static Navigation of(List<NavigationItem> items) {
    return Navigation.of(items, Set.of(Right.DRAFT)::contains);
  }

  @Test
  void what_has_room_stands_in_the_row_whoever_needs_it_daily() {
    List<NavigationItem> items =
        Stream.concat(items(Navigation.ROOM).stream(), Stream.of(item(9, Right.ISSUE))).toList();

    assertThat(of(items)).isEqualTo(new Navigation(items, List.of()));
  }

  @Test
  void what_is_nobodys_daily_work_fills_what_room_is_left_in_its_order() {
    List<NavigationItem> items =
        IntStream.range(0, Navigation.ROOM + 2)
            .mapToObj(place -> item(place, place == 4 ? Right.DRAFT : null))
            .toList();

    Navigation navigation = of(items);

    assertThat(navigation.row()).isEqualTo(items.subList(0, Navigation.ROOM));
    assertThat(navigation.more()).isEqualTo(items.subList(Navigation.ROOM, items.size()));
  }

  @Test
  void of_more_than_has_room_what_others_need_daily_stands_under_more() {
    NavigationItem seldom = item(-1, Right.ISSUE);
    List<NavigationItem> items =
        Stream.concat(Stream.of(seldom), items(Navigation.ROOM + 1).stream()).toList();

    Navigation navigation = of(items);

    assertThat(navigation.row()).isEqualTo(items(Navigation.ROOM));
    assertThat(navigation.more()).containsExactly(seldom, item(Navigation.ROOM, Right.DRAFT));
    assertThat(navigation.isUnderMore("item-1")).isTrue();
    assertThat(navigation.isUnderMore("item0")).isFalse();
  }
}
