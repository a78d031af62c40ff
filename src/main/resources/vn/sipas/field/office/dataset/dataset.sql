-- A season's interviews that count, without names and without texts that people wrote.
CREATE TABLE about (
    name TEXT PRIMARY KEY,
    value TEXT
);

CREATE TABLE unit (
    unit TEXT PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE interview (
    interview TEXT PRIMARY KEY,
    unit TEXT,
    mode TEXT NOT NULL,
    completeness TEXT NOT NULL,
    day TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    language TEXT NOT NULL,
    stratum TEXT,
    cluster TEXT,
    weight REAL
);

CREATE TABLE question (
    question TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    label TEXT,
    type TEXT NOT NULL,
    factor TEXT,
    content TEXT,
    breakdown TEXT,
    topic TEXT
);

-- satisfied: of an item of the index, whether the choice is a satisfied answer.
CREATE TABLE choice (
    question TEXT NOT NULL REFERENCES question,
    choice TEXT NOT NULL,
    place INTEGER NOT NULL,
    label TEXT,
    satisfied INTEGER,
    PRIMARY KEY (question, choice)
);

CREATE TABLE answer (
    interview TEXT NOT NULL REFERENCES interview,
    question TEXT NOT NULL REFERENCES question,
    answer TEXT NOT NULL
);

CREATE INDEX answer_of_interview ON answer (interview);

CREATE INDEX answer_of_question ON answer (question, answer);

CREATE TABLE no_answer (
    interview TEXT NOT NULL REFERENCES interview,
    question TEXT NOT NULL REFERENCES question,
    reason TEXT NOT NULL
);

-- Every answer in words.
CREATE VIEW readable AS
SELECT answer.interview, interview.unit, unit.name AS unit_name, answer.question, question.label AS question_label,
    answer.answer, choice.label AS answer_label
FROM answer
JOIN interview ON interview.interview = answer.interview
JOIN question ON question.question = answer.question
LEFT JOIN unit ON unit.unit = interview.unit
LEFT JOIN choice ON choice.question = answer.question AND choice.choice = answer.answer
ORDER BY answer.interview, question.place;

-- Every answer to an item of the index; break-offs are in no index.
CREATE VIEW item_answer AS
SELECT answer.interview, interview.unit, coalesce(interview.weight, 1) AS weight, answer.question, question.factor,
    question.content, choice.satisfied
FROM answer
JOIN interview ON interview.interview = answer.interview
JOIN question ON question.question = answer.question
JOIN choice ON choice.question = answer.question AND choice.choice = answer.answer
WHERE choice.satisfied IS NOT NULL AND interview.completeness <> 'break-off';

-- pooled-items/1, in percent; weighted: with the weights of the sample, where they are known.
CREATE VIEW index_overall AS
SELECT count(DISTINCT interview) AS interviews, count(*) AS answers, sum(satisfied) AS satisfied,
    100.0 * sum(satisfied) / count(*) AS unweighted, 100.0 * sum(weight * satisfied) / sum(weight) AS weighted
FROM item_answer;

CREATE VIEW index_by_content AS
SELECT content, count(DISTINCT interview) AS interviews, count(*) AS answers, sum(satisfied) AS satisfied,
    100.0 * sum(satisfied) / count(*) AS unweighted, 100.0 * sum(weight * satisfied) / sum(weight) AS weighted
FROM item_answer
GROUP BY content;

CREATE VIEW index_by_factor AS
SELECT content, factor, count(DISTINCT interview) AS interviews, count(*) AS answers, sum(satisfied) AS satisfied,
    100.0 * sum(satisfied) / count(*) AS unweighted, 100.0 * sum(weight * satisfied) / sum(weight) AS weighted
FROM item_answer
GROUP BY content, factor;

CREATE VIEW index_by_unit AS
SELECT item_answer.unit, unit.name, count(DISTINCT interview) AS interviews, count(*) AS answers,
    sum(satisfied) AS satisfied, 100.0 * sum(satisfied) / count(*) AS unweighted,
    100.0 * sum(weight * satisfied) / sum(weight) AS weighted
FROM item_answer
LEFT JOIN unit ON unit.unit = item_answer.unit
GROUP BY item_answer.unit;

CREATE VIEW index_by_item AS
SELECT item_answer.question, question.label, count(*) AS answers, sum(satisfied) AS satisfied,
    100.0 * sum(satisfied) / count(*) AS unweighted, 100.0 * sum(weight * satisfied) / sum(weight) AS weighted
FROM item_answer
JOIN question ON question.question = item_answer.question
GROUP BY item_answer.question
ORDER BY question.place;
