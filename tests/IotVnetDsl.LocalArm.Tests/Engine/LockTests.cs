namespace IotVnetDsl.LocalArm.Tests.Engine;

public sealed class LockTests
{
    private const string Lock = "/providers/Microsoft.Authorization/locks/keep";

    [Fact]
    public async Task A_delete_lock_stops_deletions_at_above_and_below()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Put(Plant.Network + Lock, """{"properties": {"level": "CanNotDelete"} }""").Expect(201);
        await arm.Delete(Plant.Network).Expect(409, "ScopeLocked");
        await arm.Delete(Plant.Subnet).Expect(409, "ScopeLocked");
        await arm.Delete(Arm.Group).Expect(409, "ScopeLocked");
        await arm.Put(Plant.Network + "/subnets/second", """{"properties": {"addressPrefix": "10.20.2.0/24"} }""").Expect(201);
    }

    [Fact]
    public async Task A_read_only_lock_stops_writes_and_key_listing_too()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        await arm.Put(Arm.Group + Lock, """{"properties": {"level": "ReadOnly"} }""").Expect(201);
        await arm.Put(Plant.Hub, Plant.HubBody()).Expect(409, "ScopeLocked");
        await arm.Patch(Plant.Hub, """{"tags": {} }""").Expect(409, "ScopeLocked");
        await arm.Post(Plant.Hub + "/listkeys").Expect(409, "ScopeLocked");
        await arm.Get(Plant.Hub).Expect(200);
    }

    [Fact]
    public async Task A_lock_can_be_taken_away()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Put(Arm.Group + Lock, """{"properties": {"level": "ReadOnly"} }""").Expect(201);
        await arm.Delete(Arm.Group + Lock).Expect(200);
        await arm.Delete(Plant.Network).Expect(202);
    }

    [Fact]
    public async Task A_lock_needs_a_level_and_short_notes()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Arm.Group + Lock, """{"properties": {} }""").Expect(400);
        await arm.Put(Arm.Group + Lock, """{"properties": {"level": "Firm"} }""").Expect(400);
        await arm.Put(Arm.Group + Lock, $$"""{"properties": {"level": "ReadOnly", "notes": "{{new string('n', 513)}}"} }""").Expect(400);
    }
}
