import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.jpmml.evaluator.OutputField;

/**
 * Reads [{ pmml, leads: [[[field, type, text], ...], ...] }, ...] from standard input, checks each PMML against the schema, and
 * writes what JPMML makes of its leads: [[{ output: value, ... }, ...], ...].
 */
class Evaluate {
  public static void main(String[] args) throws Exception {
    ObjectMapper json = new ObjectMapper();
    Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Evaluator.class.getResource("/pmml.xsd"));
    ArrayNode scores = json.createArrayNode();
    for (JsonNode task : json.readTree(System.in)) {
      byte[] pmml = task.get("pmml").asText().getBytes(StandardCharsets.UTF_8);
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(pmml)));
      Evaluator evaluator = new LoadingModelEvaluatorBuilder().load(new ByteArrayInputStream(pmml)).build();
      evaluator.verify();
      ArrayNode ofModel = scores.addArray();
      for (JsonNode lead : task.get("leads")) {
        ObjectNode score = ofModel.addObject();
        Map<String, ?> results = evaluator.evaluate(argumentsOf(lead));
        for (OutputField output : evaluator.getOutputFields()) score.putPOJO(output.getName(), results.get(output.getName()));
      }
    }
    json.writeValue(System.out, scores);
  }

  private static Map<String, Object> argumentsOf(JsonNode lead) {
    Map<String, Object> values = new HashMap<>();
    for (JsonNode value : lead) {
      String text = value.get(2).asText();
      boolean isNumber = value.get(1).asText().equals("number");
      values.put(value.get(0).asText(), isNumber ? (Object) Double.valueOf(text) : text);
    }
    return values;
  }
}
