package org.bascule.journal;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bascule.lab.Lang;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A handout as one HTML file that needs no other, and can be printed. */
final class HandoutHtml {

    private static final String STYLE = """
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2em auto; max-width: 76em; padding: 0 1em; color: #1b1f24; background: #fff }
            h1 { font-size: 1.6em } h2 { margin-top: 2em; border-bottom: 1px solid #d0d7de } h3 { margin-top: 1.6em }
            table { border-collapse: collapse; margin: .8em 0; width: 100% }
            th, td { border: 1px solid #d0d7de; padding: .25em .6em; text-align: left; vertical-align: top }
            th { background: #f3f5f7 }
            code { background: #f3f5f7; padding: .1em .3em; overflow-wrap: anywhere }
            .bars { display: grid; grid-template-columns: minmax(14em, max-content) 1fr 4.5em; gap: .2em .8em; margin: 1em 0; align-items: center }
            .track { position: relative; height: 1.2em; background: #f3f5f7 }
            .band { position: absolute; top: 0; bottom: 0; background: #cfe3f7 }
            .typical { position: absolute; top: 0; bottom: 0; width: 1px; background: #35618e }
            .bar { position: absolute; top: .3em; bottom: .3em; min-width: 2px; background: #1f5fa8 }
            .outside { background: #b3261e }
            .lasted { text-align: right; font-variant-numeric: tabular-nums }
            @media (prefers-color-scheme: dark) {
              body { color: #e6e9ec; background: #14171a } th, code, .track { background: #22272c } th, td, h2 { border-color: #3a424a }
              .band { background: #27435e } .typical { background: #9fc3e8 } .bar { background: #69a8ea } .outside { background: #f2726a }
            }
            @media print { body { margin: 0; max-width: none } h3, .bars { break-inside: avoid } * { print-color-adjust: exact } }
            """;

    private final XMLStreamWriter html;

    private HandoutHtml(XMLStreamWriter html) {
        this.html = html;
    }

    static String of(List<Block> blocks, Lang lang) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new HandoutHtml(writer).write(blocks, lang);
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return "<!DOCTYPE html>\n" + text;
    }

    private void write(List<Block> blocks, Lang lang) throws XMLStreamException {
        html.writeStartElement("html");
        html.writeAttribute("lang", lang.locale().getLanguage());
        html.writeStartElement("head");
        html.writeEmptyElement("meta");
        html.writeAttribute("charset", "UTF-8");
        element("title", "Bascule");
        element("style", STYLE);
        html.writeEndElement();
        html.writeStartElement("body");
        for (Block block : blocks) {
            write(block);
        }
        html.writeEndElement();
        html.writeEndElement();
    }

    private void write(Block block) throws XMLStreamException {
        if (block instanceof Block.Heading heading) {
            element("h" + heading.level(), heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            html.writeStartElement("p");
            words(paragraph.text());
            html.writeEndElement();
        } else if (block instanceof Block.Prose prose) {
            write(prose);
        } else if (block instanceof Block.Table table) {
            write(table);
        } else if (block instanceof Block.Bars bars) {
            write(bars);
        }
        html.writeCharacters("\n");
    }

    /** A text between backticks is code. */
    private void words(String text) throws XMLStreamException {
        if (text.length() > 1 && text.startsWith("`") && text.endsWith("`")) {
            element("code", text.substring(1, text.length() - 1));
        } else {
            html.writeCharacters(text);
        }
    }

    private void write(Block.Prose prose) throws XMLStreamException {
        for (Node part = Parser.builder().build().parse(prose.markdown()).getFirstChild();
                part != null;
                part = part.getNext()) {
            html.writeStartElement("p");
            inside(part);
            html.writeEndElement();
        }
    }

    /** Words and code; of any other markup the words only. */
    private void inside(Node parent) throws XMLStreamException {
        for (Node part = parent.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof Code code) {
                element("code", code.getLiteral());
            } else if (part instanceof Text text) {
                html.writeCharacters(text.getLiteral());
            } else if (part instanceof SoftLineBreak) {
                html.writeCharacters("\n");
            } else {
                inside(part);
            }
        }
    }

    private void write(Block.Table table) throws XMLStreamException {
        html.writeStartElement("table");
        html.writeStartElement("tr");
        for (String cell : table.header()) {
            element("th", cell);
        }
        html.writeEndElement();
        for (List<String> row : table.rows()) {
            html.writeStartElement("tr");
            for (String cell : row) {
                element("td", cell);
            }
            html.writeEndElement();
        }
        html.writeEndElement();
    }

    private void write(Block.Bars bars) throws XMLStreamException {
        double length = Math.max(1, bars.length().toMillis());
        div("bars");
        for (Block.Bar bar : bars.bars()) {
            div("name");
            html.writeCharacters(bar.name());
            html.writeEndElement();
            div("track");
            if (bar.band().isPresent()) {
                Block.Range band = bar.band().get();
                part("band", band.min(), band.max(), length);
                part("typical", band.typical(), band.typical(), length);
            }
            part(bar.outside() ? "bar outside" : "bar", bar.from(), bar.to(), length);
            html.writeEndElement();
            div("lasted");
            html.writeCharacters(String.format(
                    Locale.ROOT, "%.2f s", bar.to().minus(bar.from()).toMillis() / 1000.0));
            html.writeEndElement();
        }
        html.writeEndElement();
    }

    /** What lies beyond the scale ends at its end. */
    private void part(String style, Duration from, Duration to, double length) throws XMLStreamException {
        double left = Math.min(1, from.toMillis() / length);
        double right = Math.min(1, to.toMillis() / length);
        html.writeStartElement("div");
        html.writeAttribute("class", style);
        html.writeAttribute(
                "style",
                from.equals(to)
                        ? String.format(Locale.ROOT, "left:%.2f%%", left * 100)
                        : String.format(Locale.ROOT, "left:%.2f%%;width:%.2f%%", left * 100, (right - left) * 100));
        html.writeEndElement();
    }

    private void div(String style) throws XMLStreamException {
        html.writeStartElement("div");
        html.writeAttribute("class", style);
    }

    private void element(String name, String text) throws XMLStreamException {
        html.writeStartElement(name);
        html.writeCharacters(text);
        html.writeEndElement();
    }
}
