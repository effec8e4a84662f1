package org.uskpa.portal.board;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.PastDay;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;

/** The page of figures for the board, as of a day. */
@Controller
@RequiresRight(Right.READ_BOARD)
class BoardPages {

  private static final String ON = "on";

  private final Boards boards;
  private final PastDay pastDay;

  BoardPages(Boards boards, PastDay pastDay) {
    this.boards = boards;
    this.pastDay = pastDay;
  }

  /** The day asked for; today when none is. */
  @GetMapping("/board")
  String board(@RequestParam Map<String, String> fields, Model model) {
    LocalDate today = pastDay.today();
    Form form = Form.of(fields.containsKey(ON) ? fields : Map.of(ON, today.toString()));
    FormReading reading = new FormReading(form);
    LocalDate day = reading.read(ON, pastDay::read);
    model.addAttribute("form", form.with(reading.findings()));
    if (reading.findings().isEmpty()) {
      model.addAttribute("board", boards.on(day == null ? today : day));
    }
    return "board/board";
  }
}
