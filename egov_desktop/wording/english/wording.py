"""English for the words of numbers, dates and amounts."""

ENGLISH: dict[str, str] = {
    "{amount} đồng": "{amount} đồng",
    "“{typed}” có thể là {one}, cũng có thể là {other}. Hãy viết lại theo một trong hai cách.": (
        "“{typed}” may mean {one} or {other}. Write one of the two."
    ),
    "Chưa hiểu {typed}. Hãy viết số tiền như 1.500.000 hoặc 12,5 tỷ.": (
        "{typed} is not clear. Write an amount such as 1,500,000 or 12.5 billion."
    ),
    "Số tiền vượt quá {most} đồng.": "The amount is above {most} đồng.",
    "{typed} lẻ dưới một đồng. Hãy xem lại đơn vị.": "{typed} holds a part of a đồng. Check the unit.",
    "{typed} không phải là số nguyên.": "{typed} is not a whole number.",
    "Chưa hiểu {typed}. Hãy viết tỷ lệ như 34,9%.": "{typed} is not clear. Write a rate such as 34.9%.",
    "Chưa hiểu {typed}. Hãy viết ngày như 30/6/2020.": "{typed} is not clear. Write a day such as 30/6/2020.",
    "Hãy viết đủ bốn chữ số của năm: {day}/{month}/{year}.": (
        "Write the year with four digits: {day}/{month}/{year}."
    ),
    "Không có tháng {month}. Viết ngày trước, tháng sau: 30/6/2020.": (
        "There is no month {month}. Write the day first, then the month: 30/6/2020."
    ),
    "Không có ngày {day}: tháng {month} năm {year} có {last} ngày.": (
        "There is no day {day}: month {month} of {year} has {last} days."
    ),
    "Năm {year} nằm ngoài khoảng {first}–{last}.": "The year {year} is outside {first}–{last}.",
}
