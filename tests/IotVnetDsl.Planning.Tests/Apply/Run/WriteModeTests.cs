using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.Apply.Simulation;

namespace IotVnetDsl.Planning.Tests.Apply.Run;

public sealed class WriteModeTests : IDisposable
{
    private static readonly string Hub = TestPlan.Id("Hub");

    private readonly TestDeployment _deployment = new();

    private SimulatedArm Arm => _deployment.Arm;

    public void Dispose() => _deployment.Dispose();

    [Fact]
    public void An_overlay_keeps_what_is_not_modelled_and_sends_the_etag()
    {
        Arm.Put(Hub, Json("""{ "etag": "1", "tags": { "cost": "42" }, "properties": { "sku": "S1", "min": "1.2" } }"""));
        var result = _deployment.Run(Overlay("""{ "tags": { "mine": "yes" }, "properties": { "sku": "S2" } }"""));

        Assert.True(result.IsSuccess);
        var sent = Assert.Single(Arm.Requests);
        Assert.Equal("1", sent.IfMatch);
        Assert.Equal("""{"tags":{"cost":"42","mine":"yes"},"properties":{"sku":"S2","min":"1.2"}}""", sent.Body!.ToJsonString());
    }

    [Fact]
    public void A_weak_etag_is_not_sent()
    {
        Arm.Put(Hub, Json("""{ "etag": "W/\"1\"", "properties": { "sku": "S1" } }"""));
        _deployment.Run(Overlay("""{ "properties": { "sku": "S2" } }"""));

        Assert.Null(Assert.Single(Arm.Requests).IfMatch);
    }

    [Fact]
    public void An_overlay_that_changes_nothing_is_not_sent()
    {
        Arm.Put(Hub, Json("""{ "etag": "1", "properties": { "sku": "S2" } }"""));
        var result = _deployment.Run(Overlay("""{ "properties": { "sku": "S2" } }"""));

        Assert.True(result.IsSuccess);
        Assert.Empty(Arm.Requests);
    }

    [Fact]
    public void After_a_mismatch_of_etags_the_write_is_repeated_when_only_unmodelled_properties_have_changed()
    {
        Arm.Put(Hub, Json("""{ "etag": "1", "properties": { "sku": "S1", "connections": 0 } }"""));
        OnFirstWrite(() => Arm.Put(Hub, Json("""{ "etag": "2", "properties": { "sku": "S1", "connections": 1 } }""")));
        var result = _deployment.Run(Overlay("""{ "properties": { "sku": "S2" } }"""));

        Assert.True(result.IsSuccess);
        Assert.Equal(["1", "2"], Arm.Requests.Select(request => request.IfMatch));
        Assert.Equal("1", Arm.Resources[Hub]["properties"]!["connections"]!.ToString());
    }

    [Fact]
    public void After_a_mismatch_of_etags_it_stops_when_somebody_has_changed_what_the_plan_relied_on()
    {
        Arm.Put(Hub, Json("""{ "etag": "1", "properties": { "sku": "S1" } }"""));
        OnFirstWrite(() => Arm.Put(Hub, Json("""{ "etag": "2", "properties": { "sku": "S3" } }""")));
        var result = _deployment.Run(Overlay("""{ "properties": { "sku": "S2" } }"""));

        var error = Assert.Single(result.Errors);
        Assert.Equal("IVD9006", error.Id);
        Assert.StartsWith("'Hub' (hub) was changed since it was read: properties.sku is not what it was. Plan again.", error.Message, StringComparison.Ordinal);
        Assert.Equal("S3", Arm.Resources[Hub]["properties"]!["sku"]!.ToString());
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "IVD9006")]
    public void Nothing_is_written_twice_and_done_is_what_may_be_the_run_s_own_only(bool isLost, string? error)
    {
        Arm.Put(Hub, Json("""{ "etag": "1", "properties": { "sku": "S1" } }"""));
        OnFirstWrite(() => Arm.Put(Hub, Json("""{ "etag": "2", "properties": { "sku": "S2" } }""")), isLost);

        Assert.Equal(error, _deployment.Run(Overlay("""{ "properties": { "sku": "S2" } }""")).Errors.SingleOrDefault()?.Id);
        Assert.Single(Arm.Requests);
    }

    [Fact]
    public void A_resource_that_is_gone_since_the_plan_stops_its_update()
    {
        var result = _deployment.Run(Overlay("""{ "properties": { "sku": "S2" } }"""));

        Assert.Equal("IVD9006", Assert.Single(result.Errors).Id);
        Assert.Equal(DeploymentOutcome.Failed, result.Outcome);
    }

    [Fact]
    public void Deleting_what_is_not_there_succeeds()
    {
        Arm.Refuse(Hub, new ArmError("ResourceNotFound", "gone", 404));

        Assert.True(_deployment.Run(TestPlan.Of(TestPlan.Operation("Hub", mode: WriteMode.Delete))).IsSuccess);
    }

    [Fact]
    public void A_patch_sends_what_is_modelled_and_the_tags_of_others()
    {
        Arm.Put(Hub, Json("""{ "tags": { "cost": "42" } }"""));
        _deployment.Run(TestPlan.Of(TestPlan.Operation("Hub", mode: WriteMode.Patch, body: Json("""{ "tags": { "a": "b" } }"""))));

        var sent = Assert.Single(Arm.Requests);
        Assert.Equal(("PATCH", """{"tags":{"cost":"42","a":"b"}}"""), (sent.Method, sent.Body!.ToJsonString()));
    }

    [Theory]
    [InlineData("11111111-1111-1111-1111-111111111111", true)]
    [InlineData("22222222-2222-2222-2222-222222222222", false)]
    public void A_role_assignment_that_exists_already_is_done_only_if_it_is_the_same(string principal, bool same)
    {
        var id = $"{TestPlan.Group}/providers/Microsoft.Authorization/roleAssignments/0";
        Arm.Refuse(id, new ArmError("RoleAssignmentExists", "exists", 409));
        Arm.Intercept = request => request is { Method: "GET" } && request.Id.EndsWith("/roleAssignments", StringComparison.Ordinal)
            ? new(200, new()
            {
                ["value"] = new JsonArray(new JsonObject
                {
                    ["properties"] = new JsonObject { ["scope"] = TestPlan.Group.ToUpperInvariant(), ["principalId"] = principal, ["roleDefinitionId"] = "/other/roleDefinitions/ABC" },
                }),
            })
            : null;
        var body = Json("""{ "properties": { "principalId": "11111111-1111-1111-1111-111111111111", "roleDefinitionId": "/roleDefinitions/abc" } }""");
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Role", body: body, type: "Microsoft.Authorization/roleAssignments", id: id)));

        Assert.Equal(same, result.IsSuccess);
    }

    [Fact]
    public void What_appeared_since_the_plan_is_not_overwritten()
    {
        Arm.Put(Hub, Json("""{ "properties": { "sku": "S2" } }"""));
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Hub", body: Json("""{ "properties": { "sku": "S1" } }"""))));

        var error = Assert.Single(result.Errors);
        Assert.StartsWith("'Hub' (hub) exists, and did not when the plan was made. Plan again.", error.Message, StringComparison.Ordinal);
        Assert.Equal("IVD9006", error.Id);
        Assert.Empty(Arm.Requests);
    }

    [Theory]
    [InlineData(WriteMode.Overlay)]
    [InlineData(WriteMode.Patch)]
    [InlineData(WriteMode.Delete)]
    public void What_was_changed_since_the_plan_is_neither_written_nor_deleted(WriteMode mode)
    {
        Arm.Put(Hub, Json("""{ "properties": { "sku": "S1", "routes": ["theirs"] } }"""));
        var operation = TestPlan.Operation("Hub", mode: mode, body: Json("""{ "properties": { "sku": "S2" } }""")) with
        {
            Read = Json("""{ "properties": { "sku": "S1" } }"""),
            ReadHash = "of what was read",
        };
        var result = _deployment.Run(TestPlan.Of(operation, TestPlan.Operation("Later", after: ["Hub"])));

        Assert.StartsWith("'Hub' (hub) was changed since it was read: properties.routes is not what it was. Plan again.", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
        Assert.Empty(Arm.Requests);
    }

    [Fact]
    public void What_was_changed_while_it_was_written_is_not_called_done()
    {
        Arm.Behaviour = _ => (TimeSpan.FromSeconds(10), OperationForm.AsyncOperation);
        Arm.Intercept = request => request.Method == "GET" && Arm.Requests.Count > 0 ? new(200, Json($$"""{ "id": "{{Hub}}", "location": "westus" }""")) : null;
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Hub"), TestPlan.Operation("Later", after: ["Hub"])));

        Assert.StartsWith("'Hub' (hub) was changed while it was written: its content is not what was sent. Plan again.", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
        Assert.Single(Arm.Requests);
    }

    [Fact]
    public void A_success_without_the_resource_is_held_against_what_is_there()
    {
        Arm.Intercept = request => request.Method == "PUT" ? new(200, null) : request.Method == "GET" && Arm.Requests.Count > 0 ? new(200, Json($$"""{ "id": "{{Hub}}" }""")) : null;
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Hub")));

        Assert.Equal("NoResource", Assert.Single(result.Errors).Code);
    }

    [Theory]
    [InlineData(WriteMode.Overlay, true, null)]
    [InlineData(WriteMode.Overlay, false, "NoResource")]
    [InlineData(WriteMode.Delete, true, null)]
    [InlineData(WriteMode.Delete, false, "NoResource")]
    public void A_success_about_another_resource_is_held_against_what_is_there(WriteMode mode, bool isDone, string? error)
    {
        Arm.Put(Hub, Json("""{ "properties": { "sku": "S1" } }"""));
        Arm.Intercept = request =>
        {
            if (request.Method == "GET")
                return isDone && mode == WriteMode.Delete && Arm.Requests.Count > 0 ? new(404, null) { Error = new("ResourceNotFound", "not there", 404) } : null;
            if (isDone)
                Arm.Put(Hub, Json("""{ "properties": { "sku": "S2" } }"""));
            return new(200, Json("""{ "id": "/other", "properties": { "sku": "S2" } }""")) { IsOfAnother = true };
        };

        var operation = TestPlan.Operation("Hub", mode: mode, body: Json("""{ "properties": { "sku": "S2" } }"""));
        Assert.Equal(error, _deployment.Run(TestPlan.Of(operation)).Errors.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(999, "IVD9006")]
    public void A_write_that_was_accepted_without_an_address_may_not_have_begun_when_it_is_looked_at(int looks, string? error)
    {
        var seen = 0;
        Arm.Put(Hub, Json("""{ "properties": { "sku": "S1", "provisioningState": "Succeeded" } }"""));
        Arm.Intercept = request =>
        {
            if (request.Method == "PUT")
                return new(202, null);
            if (Arm.Requests.Count > 0 && ++seen == looks)
                Arm.Put(Hub, Json("""{ "properties": { "sku": "S2", "provisioningState": "Succeeded" } }"""));
            return null;
        };

        Assert.Equal(error, _deployment.Run(Overlay("""{ "properties": { "sku": "S2" } }""")).Errors.SingleOrDefault()?.Id);
        Assert.Single(Arm.Requests);
    }

    [Theory]
    [InlineData(false, "NoResource")]
    [InlineData(true, null)]
    public void A_deletion_that_something_else_is_answered_to_is_done_when_nothing_is_there(bool isGone, string? error)
    {
        Arm.Put(Hub, Json("""{ "properties": { "sku": "S1" } }"""));
        Arm.Intercept = request => request.Method == "DELETE" ? new(200, Json("""{ "value": [] }"""))
            : request.Method == "GET" && isGone && Arm.Requests.Count > 0 ? new(404, null) { Error = new("ResourceNotFound", "not there", 404) }
            : null;

        Assert.Equal(error, _deployment.Run(TestPlan.Of(TestPlan.Operation("Hub", mode: WriteMode.Delete))).Errors.SingleOrDefault()?.Code);
    }

    [Fact]
    public void Half_an_answer_before_a_write_writes_nothing()
    {
        Arm.Intercept = request => request.Method == "GET" ? new(200, []) : null;
        var result = _deployment.Run(Overlay("""{ "properties": { "sku": "S2" } }"""));

        Assert.Equal("NoResource", Assert.Single(result.Errors).Code);
        Assert.Empty(Arm.Requests);
    }

    [Fact]
    public void The_journal_knows_of_a_write_before_ARM_does()
    {
        var known = "";
        Arm.Intercept = request =>
        {
            if (request.Method == "PUT")
                known = File.ReadAllText(_deployment.JournalPath);
            return null;
        };

        Assert.True(_deployment.Run(TestPlan.Of(TestPlan.Operation("Hub"))).IsSuccess);
        Assert.Contains(Hub, known, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, ArmError.NoAnswer, false, true)]
    [InlineData(503, "ServiceUnavailable", false, true)]
    [InlineData(200, "NotJson", false, true)]
    [InlineData(403, "Http403", false, true)]
    [InlineData(400, "BadRequest", true, true)]
    [InlineData(429, "TooManyRequests", true, true)]
    [InlineData(400, "BadRequest", false, false)]
    [InlineData(429, "TooManyRequests", false, false)]
    public void What_may_have_come_about_is_looked_after_by_the_next_run(int status, string code, bool isLost, bool stays)
    {
        Arm.Intercept = request => request.Method == "PUT" ? new(status, null) { Error = new(code, "no", status), HasLostTry = isLost } : null;
        Assert.False(_deployment.Run(TestPlan.Of(TestPlan.Operation("Hub"))).IsSuccess);

        Assert.Equal(stays, _deployment.JournalPath.Length > 0);
        Arm.Intercept = _ => null;
        Assert.True(_deployment.Run(TestPlan.Of(TestPlan.Operation("Hub"))).IsSuccess);
        Assert.Equal(stays, _deployment.Events.OfType<DeploymentNotice>().Any(notice => notice.Message.EndsWith("waiting for what it left running (Hub).", StringComparison.Ordinal)));
    }

    /// <summary>The other operation keeps the journal from being cleared as a whole.</summary>
    [Fact]
    public void What_a_try_has_done_whose_answer_was_lost_is_left_to_nobody()
    {
        Arm.Intercept = request =>
        {
            if (request.Method != "PUT")
                return null;
            if (request.Id == Hub && !Arm.Resources.ContainsKey(Hub))
            {
                Arm.Put(Hub, (JsonObject)request.Body!.DeepClone());
                return new(409, null) { Error = new("AnotherOperationInProgress", "busy", 409), HasLostTry = true };
            }

            return new(400, null) { Error = new("BadRequest", "no", 400) };
        };
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Hub"), TestPlan.Operation("Other", after: ["Hub"])));

        Assert.Equal(["Hub"], result.Done.Select(operation => operation.Key));
        Assert.Equal("BadRequest", Assert.Single(result.Errors).Code);
        Assert.Equal("", _deployment.JournalPath);
    }

    [Fact]
    public void A_write_that_is_lost_from_sight_keeps_its_lock_and_its_place_in_the_journal()
    {
        Arm.Behaviour = _ => (TimeSpan.FromHours(5), OperationForm.AsyncOperation);
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Hub", locks: ["/hubs/A"]), TestPlan.Operation("Other", locks: ["/hubs/A"])));

        Assert.Equal(["Hub"], result.Running.Select(operation => operation.Key));
        Assert.Equal(["Other"], result.NotStarted.Select(operation => operation.Key));
        Assert.Contains("/Hub", File.ReadAllText(_deployment.JournalPath), StringComparison.OrdinalIgnoreCase);
        Assert.Single(Arm.Requests);
    }

    private static Plan Overlay(string body) => TestPlan.Of(TestPlan.Operation("Hub", mode: WriteMode.Overlay, body: Json(body)));

    private void OnFirstWrite(Action change, bool isLost = false)
    {
        var isFirst = true;
        Arm.Intercept = request =>
        {
            if (request.Method != "PUT" || !isFirst)
                return null;
            isFirst = false;
            change();
            return new(412, null) { Error = new("412001", "etag mismatch", 412), HasLostTry = isLost };
        };
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}
