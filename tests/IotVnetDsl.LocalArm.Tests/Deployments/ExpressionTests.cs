using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Deployments.Expressions;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Deployments;

/// <summary>The template language. Values: Azure's documentation of each function; <c>guid</c> and <c>cidr…</c> as the Bicep compiler 0.49.2 evaluates them.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("[concat('a', 'b', string(3))]", "\"ab3\"")]
    [InlineData("[format('{0}-site{1:D4}', 'bench', 7)]", "\"bench-site0007\"")]
    [InlineData("[guid('/subscriptions/X', 'hello World', 'c')]", "\"bcc86745-b40f-5e71-b21c-f7ccd647003f\"")]
    [InlineData("[resourceId('Microsoft.Network/virtualNetworks/subnets', 'n', 's')]", "\"/subscriptions/sub/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/n/subnets/s\"")]
    [InlineData("[resourceId('other', 'Microsoft.Devices/IotHubs', 'h')]", "\"/subscriptions/sub/resourceGroups/other/providers/Microsoft.Devices/IotHubs/h\"")]
    [InlineData("[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'r')]", "\"/subscriptions/sub/providers/Microsoft.Authorization/roleDefinitions/r\"")]
    [InlineData("[extensionResourceId('/x', 'Microsoft.Authorization/locks', 'l')]", "\"/x/providers/Microsoft.Authorization/locks/l\"")]
    [InlineData("[if(equals('A', 'a'), error(), 'other')]", "\"other\"")]
    [InlineData("[and(true(), not(false()), less(1, 2))]", "true")]
    [InlineData("[coalesce(null(), 'x')]", "\"x\"")]
    [InlineData("[parameters('site').subnets[1].name]", "\"two\"")]
    [InlineData("[parameters('site').?missing]", "null")]
    [InlineData("[variables('twice')]", "\"oneone\"")]
    [InlineData("[length(range(2, 3))]", "3")]
    [InlineData("[union(createObject('a', 1), createObject('b', 2))]", """{"a":1,"b":2}""")]
    [InlineData("[map(createArray(1, 2), lambda('n', mul(lambdaVariables('n'), 10)))]", "[10,20]")]
    [InlineData("[filter(createArray(1, 2, 3), lambda('n', greater(lambdaVariables('n'), 1)))]", "[2,3]")]
    [InlineData("[cidrSubnet('10.0.0.0/24', 25, 1)]", "\"10.0.0.128/25\"")]
    [InlineData("[cidrHost('10.0.0.0/24', 0)]", "\"10.0.0.1\"")]
    [InlineData("[split('a,b;c', createArray(',', ';'))]", """["a","b","c"]""")]
    [InlineData("[replace(toLower('It''s'), 's', 'z')]", "\"it'z\"")]
    [InlineData("[substring('hello', 1, 3)]", "\"ell\"")]
    [InlineData("[[not an expression]", "\"[not an expression]\"")]
    [InlineData("[half", "\"[half\"")]
    [InlineData("[environment().suffixes.storage]", "\"core.windows.net\"")]
    [InlineData("[add(copyIndex(), 1)]", "3")]
    [InlineData("[own.twice('ab')]", "\"abab\"")]
    [InlineData("[sys.toLower('AB')]", "\"ab\"")]
    [InlineData("[listAnything('x', '2020-01-01')]", "\"listAnything of x\"")]
    [InlineData("[pickZones('Microsoft.Network', 'publicIPAddresses', 'eastus', 2)]", "[\"1\",\"2\"]")]
    [InlineData("[pickZones('Microsoft.Network', 'publicIPAddresses', 'westus')]", "[]")]
    [InlineData("[toLogicalZone('s', 'westus2', toPhysicalZone('s', 'westus2', '3'))]", "\"3\"")]
    [InlineData("[managementGroupResourceId('plants', 'Microsoft.Authorization/policyDefinitions', 'p')]", "\"/providers/Microsoft.Management/managementGroups/plants/providers/Microsoft.Authorization/policyDefinitions/p\"")]
    [InlineData("[tryIndexFromEnd(createArray(1, 2), 3)]", "null")]
    public void Says(string expression, string value) => Assert.Equal(value, JsonText.Write(Value(expression)));

    [Theory]
    [InlineData("[nothing('x')]", "'nothing' is not valid")]
    [InlineData("[concat('a']", "is not valid: it ends too early")]
    [InlineData("[parameters('unknown')]", "'unknown' is not found")]
    [InlineData("[parameters('site').nowhere]", "doesn't exist")]
    [InlineData("[variables('circle')]", "refers to itself")]
    [InlineData("[resourceId('Microsoft.Network/virtualNetworks/subnets', 'n')]", "requires '2' resource name argument(s)")]
    [InlineData("[div(1, 0)]", "the divisor is 0")]
    [InlineData("[own.twice()]", "takes 1 argument(s), and is called with 0")]
    [InlineData("[own.endless()]", "calls itself without an end")]
    [InlineData("[own.outside()]", "'variables' is not expected")]
    [InlineData("[fail('No hub without a network.')]", "No hub without a network.")]
    [InlineData("[range(0, -1)]", "cannot be called so")]
    [InlineData("[toLower()]", "argument 1 is missing")]
    [InlineData("[if(true())]", "cannot be called so")]
    [InlineData("[json('{')]", "cannot be called so")]
    public void Refuses(string expression, string reason) => Assert.Contains(reason, Assert.Throws<TemplateFault>(() => Value(expression)).Message, StringComparison.Ordinal);

    private static JsonNode? Value(string expression) => new ExpressionEvaluator(new Surroundings()).Value(expression);

    private sealed class Surroundings : ITemplateSurroundings
    {
        private static readonly JsonObject Own = JsonText.ParseObject("""
            { "functions": [ { "namespace": "own", "members": {
                "twice": { "parameters": [ { "name": "text", "type": "string" } ], "output": { "type": "string", "value": "[concat(parameters('text'), own.same(parameters('text')))]" } },
                "same": { "parameters": [ { "name": "text", "type": "string" } ], "output": { "type": "string", "value": "[parameters('text')]" } },
                "endless": { "parameters": [], "output": { "type": "string", "value": "[own.endless()]" } },
                "outside": { "parameters": [], "output": { "type": "string", "value": "[variables('twice')]" } } } } ] }
            """);

        public string Subscription => "sub";

        public string? Group => "rg";

        public JsonNode? Parameter(string name) => name == "site"
            ? JsonNode.Parse("""{"subnets": [{"name": "one"}, {"name": "two"}]}""")
            : throw new TemplateFault($"The template parameter '{name}' is not found.");

        public JsonNode? Variable(string name) => name == "twice" ? "oneone" : throw new TemplateFault($"The template variable '{name}' refers to itself.");

        public long CopyIndex(string? loop) => 2;

        public JsonObject Scope(string function) => IotVnetDsl.LocalArm.Deployments.AzureEnvironment.ToJson(IotVnetDsl.LocalArm.Facts.CloudNames.Public);

        public JsonNode? Reference(string resource, string? apiVersion, bool isFull) => null;

        public IReadOnlyList<string> Loop(string symbol) => [];

        public JsonNode? Invoke(string action, string resource, string apiVersion, JsonObject body) => $"{action} of {resource}";

        public JsonNode? Read(string path, string apiVersion) => null;

        public string? IdOf(string symbol) => null;

        public JsonArray Copied(JsonObject copy, string name) => [];

        public JsonObject? OwnFunction(string name) => IotVnetDsl.LocalArm.Deployments.Expressions.OwnFunction.Find(Own, name);
    }
}
